// The signs that each format gives a meaning to: put in any order, they meet all of a reader's branches.

const list = (text: string): readonly string[] => text.split('¦');

/** Elements of pages, opened, closed, nested wrongly and hidden. */
export const HTML = list(
  '<p>¦</p>¦<div>¦</div>¦<b>¦<a href="command:x">¦</a>¦<br>¦<table><tr><td>¦</table>¦<ul><li>¦</ul>¦<q>¦</q>¦<sup>1</sup>¦<pre>¦</pre>¦<script>¦</script>¦' +
    '<style>¦<title>¦</title>¦<head>¦<body>¦<h1>¦</h1>¦<blockquote>¦</blockquote>¦<svg>¦<template>¦<!--¦-->¦<![CDATA[¦]]>¦<meta name="author" content="¦">¦' +
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"¦"}¦&amp;¦&#0;¦&#x110000;¦&nbsp¦<p hidden>¦<p style="display:none">¦<article>¦</article>¦' +
    '<time datetime="2020-13-45">¦<iframe src="file:///etc/passwd">¦<object data="file:///etc/passwd">¦<link rel="canonical" href="¦<!DOCTYPE html>¦<p id="¦\'¦"¦=¦/>¦<',
);

/** Markdown, and front matter. */
export const MARKDOWN = list(
  '# ¦## ¦> ¦>> ¦- ¦1. ¦* ¦**¦__¦_¦`¦```\n¦~~~\n¦[¦](¦)¦![¦[^1]¦[^1]: ¦[@a; @b, p. 3]¦@key¦<!--¦-->¦<b>¦</b>¦---\n¦title: ¦author: [¦date: 2020-02-30\n¦===\n¦|a|b|\n|-|-|\n¦\n\n¦\n    ¦\\¦' +
    '&amp;¦  \n¦[a]: http://x\n¦<http://x>¦$x$¦:::{.a}\n¦— Ada Hollis\n¦Source: x\n¦\t',
);

/** LaTeX. */
export const LATEX = list(
  "\\begin{quote}¦\\end{quote}¦\\begin{document}¦\\end{document}¦\\begin{verbatim}¦\\end{verbatim}¦\\enquote{¦}¦{¦\\cite{a,b}¦\\footcite[3]{a}¦\\footnote{¦\\emph{¦``¦''¦\\textquote[¦]{¦%¦\n\n¦\\&¦\\\"{u}¦\\verb|¦|¦\\item ¦" +
    '\\href{http://x}{¦\\url{¦$¦$$¦\\[¦\\]¦~¦---¦\\newcommand{\\a}{¦\\\\¦\\input{/etc/passwd}¦\\include{../../x}¦[¦]¦\\blockquote{¦\\textcquote{a}{¦\\iffalse¦\\fi¦\\',
);

/** AsciiDoc. */
export const ASCIIDOC = list(
  '= ¦== ¦[quote, Ada Hollis, A title]\n¦[quote]\n¦____\n¦----\n¦....\n¦====\n¦++++\n¦|===\n¦"`¦`"¦\'`¦`\'¦*¦_¦`¦+¦#¦^¦~¦footnote:[¦footnote:a[¦]¦link:x[¦http://x[¦cite:[a,b]¦<<a>>¦xref:a[¦include::/etc/passwd[]\n¦image::x[]\n¦' +
    ':name: value\n¦{name}¦// x\n¦////\n¦* ¦. ¦term:: ¦-- Ada Hollis\n¦\n\n¦\n+\n¦[[a]]¦((¦))¦pass:[¦stem:[¦(C)¦ifdef::a[]\n¦endif::[]\n¦[.a]\n¦"""\n¦bibitem:[a]¦[',
);

/** reStructuredText. */
export const RESTRUCTURED_TEXT = list(
  '====\n¦----\n¦.. ¦.. note::\n¦.. include:: /etc/passwd\n¦.. raw:: html\n\n   ¦.. [1] ¦[1]_¦.. [#a] ¦[#a]_¦.. _a: http://x\n¦`a`_¦`a <http://x>`__¦:cite:p:`a,b`¦:ref:`¦`¦``¦*¦**¦|a|¦.. |a| replace:: ¦::\n\n    ¦\n\n¦\n   ¦- ¦1. ¦* ¦' +
    '-- Ada Hollis\n¦.. epigraph::\n\n   ¦:field: x\n¦+---+\n| a |\n+---+\n¦=== ===\na   b\n=== ===\n¦>>> ¦\\¦_¦__¦anonymous__\n¦.. code::\n¦| line\n¦.. container:: a\n',
);

/** BibTeX. */
export const BIBTEX = list(
  '@article{a,¦@book(¦@string{x = "a"}¦@comment{¦@preamble{¦}¦{¦)¦ = ¦title = {¦author = "¦" # x # "¦year = 2020,¦,¦"¦#¦@¦\n¦url={http://x}¦doi = {10.1/x},¦\\"{u}¦\\v{s}¦\\&¦and ¦%¦\n@misc{¦=¦\\¦{\\',
);

/** JSON, of bibliographies and of corrections. */
export const JSON_SIGNS = list(
  '{¦}¦[¦]¦:¦,¦"¦"id":¦"a"¦"title":¦"author":[{"family":"A","given":"B"}]¦"issued":{"date-parts":[[2020]]}¦null¦true¦1e999¦-0¦"__proto__":¦"constructor":¦\\u0000¦\\ud800¦\\¦"version":1¦"corrections":[¦"kind":"merge"¦' +
    '"kind":"speaker"¦"people":[¦"at":{"exact":"x","prefix":"","suffix":"","start":0,"end":1,"hash":""}¦"name":"a"¦"source":"a.txt"¦"made":"2020"¦\n¦ ',
);

/** YAML, of front matter and of files beside a source. */
export const YAML = list(
  '---\n¦title: ¦author:\n  - ¦citekey: a\n¦date: 2020-01-01\n¦"¦\'¦[¦]¦{¦}¦&a ¦*a¦<<: *a\n¦|\n  ¦>\n  ¦: ¦- ¦#¦!!js/function x¦!!binary x¦? ¦...\n¦\n¦\t¦%YAML 1.2\n¦~¦@¦`',
);

/** Mail, and pages that are saved as one. */
export const MAIL = list(
  'From: Ada <a@x.org>\n¦Subject: =?utf-8?B?4oCc?=\n¦Subject: =?x?q?=41?=\n¦Date: Mon, 32 Foo 2020 25:61:00 +9999\n¦Content-Type: text/html; charset=utf-7\n¦Content-Type: text/plain; charset="¦"\n¦' +
    'Content-Type: multipart/alternative; boundary=b\n¦Content-Type: multipart/related; boundary="b"\n¦Content-Type: message/rfc822\n¦--b\n¦--b--\n¦\n¦\n\n¦Content-Transfer-Encoding: base64\n¦' +
    'Content-Transfer-Encoding: quoted-printable\n¦=\n¦=E2=80¦=ZZ¦> ¦>> ¦-- \n¦<p>¦</p>¦4oCcSXQg¦MIME-Version: 1.0\n¦Snapshot-Content-Location: http://x\n¦Content-Disposition: attachment; filename="../../x"\n¦\tfolded\n¦:¦;',
);

/** The XML that Word writes. */
export const WORD = list(
  '<w:p>¦</w:p>¦<w:r><w:t>¦</w:t></w:r>¦<w:pPr><w:pStyle w:val="Title"/></w:pPr>¦<w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr>¦<w:tbl><w:tr><w:tc>¦</w:tc></w:tr></w:tbl>¦<w:br/>¦<w:tab/>¦' +
    '<w:hyperlink r:id="l1">¦</w:hyperlink>¦<w:ins>¦</w:ins>¦<w:del>¦</w:del>¦<w:footnoteReference w:id="2"/>¦<w:sdt><w:sdtContent>¦</w:sdtContent></w:sdt>¦&amp;¦&lt;¦&x;¦&#0;¦<![CDATA[¦]]>¦<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>¦' +
    '<w:instrText>DDEAUTO cmd</w:instrText>¦<w:object>¦<w:pict>¦<mc:AlternateContent>¦<w:sym w:char="F0FE"/>¦<¦>¦"',
);

/** Operators of a PDF's pages. */
export const PDF = list(
  'BT ¦ET ¦/F1 11 Tf ¦1 0 0 1 72 700 Tm ¦(It rained.) Tj ¦[(A) -250 (da)] TJ ¦T* ¦0 -14 Td ¦q ¦Q ¦(¦) ¦<41¦> ¦[¦] ¦<<¦>>¦/X Do ¦99999999999 0 0 1 0 0 cm ¦-1 Tz ¦BI ID x EI ¦/F9 1 Tf ¦0 Tr ¦(\\377) Tj ¦1e99 Tc ¦% x\n¦\n',
);
