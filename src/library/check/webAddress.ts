/** Addresses of the web, as a draft and a source write them. */

/** Parameters that tell where a reader came from, not what is read. */
const FOLLOWING = /^(?:utm_|fbclid$|gclid$|mc_cid$|mc_eid$)/;

/** An address as it is compared: without its scheme, `www.`, a slash at the end, and what only follows readers; as it is where it is none. */
export function comparedAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return address.trim(); // no address at all: it is the same as itself
  }
  for (const name of [...url.searchParams.keys()].filter((key) => FOLLOWING.test(key))) {
    url.searchParams.delete(name);
  }
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}
