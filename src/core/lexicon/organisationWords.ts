/** Words that make a capitalised phrase the name of an organisation, a thing or a place, and not of a person. Lower case, space-separated. */

export const ORGANISATION_WORDS =
  'inc inc. corp corp. corporation co co. company ltd ltd. llc plc gmbh ag sa nv spa bv group holdings holding partners associates bros brothers sons industries enterprises ' +
  'bank banks bancorp trust fund funds capital securities insurance financial finance investments ventures airlines airways airline aviation aerospace motors motor automotive electric electronics ' +
  'energy oil gas petroleum mining steel chemical chemicals pharmaceuticals pharma foods beverages brewery stores store supermarkets retail media press news times post tribune gazette herald journal ' +
  'chronicle telegraph guardian observer independent magazine weekly daily newspaper broadcasting television tv radio network networks channel studios studio pictures films records ' +
  'entertainment productions publishing publishers university college school academy institute institution faculty department ministry bureau agency administration authority commission committee council board ' +
  'parliament congress senate assembly court tribunal cabinet government police army navy force forces guard corps command brigade battalion regiment division squadron fleet militia ' +
  'party union unions federation confederation league association society foundation organization organisation alliance coalition movement front league club team united rovers athletic wanderers albion ' +
  'hospital clinic church cathedral mosque synagogue temple monastery orchestra symphony philharmonic choir band theatre theater museum gallery library archive archives laboratory laboratories ' +
  'observatory center centre office offices headquarters secretariat service services systems technologies technology software solutions leisure hospitality logistics properties estates construction consulting consultants communications telecommunications telecom international ' +
  'embassy consulate mission delegation exchange stock index consortium cooperative syndicate conference caucus panel task initiative programme program project partnership research network forum summit ' +
  'republicans democrats conservatives liberals socialists communists greens tories catholics muslims christians jews campaign rebels fc afc cf sc ac';

export const THING_WORDS =
  'street st avenue road lane drive boulevard square park bridge tower towers hall house palace castle fort airport station stadium arena field garden gardens beach bay lake river mountain mountains ' +
  'mount hill hills valley island islands ocean sea gulf strait coast desert forest canyon creek falls springs canal port harbour harbor county district province state region city town village peninsula ' +
  'republic kingdom emirates federation territory territories empire act bill law code treaty agreement accord accords convention protocol declaration constitution amendment resolution plan deal ' +
  'prize award awards medal cup trophy championship championships open masters grand prix tournament olympics games game series bowl derby marathon race rally tour war wars battle revolution uprising ' +
  'crisis day days night week month year festival fair expo exhibition carnival parade show live report survey poll study review book novel film movie album song symphony opera hotel inn resort casino ' +
  'restaurant cafe bar mall plaza market building apartments highway freeway expressway route interstate railway railroad line metro subway express ship vessel ferry hurricane typhoon storm cyclone ' +
  'earthquake virus disease syndrome cancer boy bible quran koran testament gospel christmas easter ramadan thanksgiving halloween hanukkah passover lent ' +
  'iphone ipad windows internet web facebook twitter google youtube instagram tiktok wikipedia netflix amazon microsoft apple samsung ' +
  'section chapter article table figure page volume part title dollar euro pound yen am pm gmt est edt pst cet utc';

/** First words of place names of two or more words. */
export const PLACE_PREFIXES =
  'new san santa santo sao são los las el saint sint st st. ste. fort ft. port north south east west northern southern eastern western central upper lower great greater lake mount mt. cape rio puerto ' +
  'tel hong sri costa sierra saudi ivory papua trinidad guinea burkina cote baton grand palm salt little isle isles bay gulf mid nova';

export const PLACE_EXTRA =
  'u.s u.s. us usa u.s.a. uk u.k. u.k eu e.u. un u.n. uae ussr drc d.c. washington kremlin pentagon brussels moscow wall capitol hollywood europe asia africa america americas antarctica oceania ' +
  'balkans caucasus scandinavia mideast eurozone gaza crimea donbas donetsk luhansk kosovo bosnia chechnya tibet catalonia ' +
  'atlantic pacific mediterranean baltic arctic midwest antarctic caribbean northeast northwest southeast southwest northeastern northwestern southeastern southwestern ' +
  // Countries by their short or former names.
  'britain holland laos zaire persia yugoslavia czechoslovakia rhodesia ceylon siam formosa burma palestine kurdistan ' +
  // Capitals.
  'abuja accra aden algiers amman ankara antananarivo apia ashgabat asmara astana asuncion bamako bangui banjul basseterre beirut belmopan bishkek bissau bridgetown brazzaville bujumbura ' +
  'canberra caracas castries chisinau conakry cotonou dakar damascus dhaka dili djibouti dodoma doha dushanbe freetown funafuti gaborone georgetown gitega guatemala harare honiara islamabad ' +
  'jakarta juba kabul kampala kathmandu khartoum kigali kingstown kinshasa kyiv kiev lilongwe lisbon ljubljana lome luanda lusaka majuro malabo malé managua manama maputo maseru mbabane minsk ' +
  'mogadishu monrovia moroni muscat nairobi nassau naypyidaw ndjamena niamey nicosia nouakchott nuku’alofa ouagadougou paramaribo podgorica pristina pyongyang quito rabat rangoon yangon riyadh ' +
  'roseau sanaa sarajevo skopje sofia suva tallinn tarawa tashkent tbilisi tegucigalpa tehran thimphu tirana tripoli tunis ulaanbaatar vaduz valletta vatican vientiane vilnius windhoek yaounde yerevan zagreb ' +
  // Regions and towns that are often in the news.
  'aceh alsace andalusia bavaria brittany burgundy catalonia corsica crete darfur flanders wallonia galicia galilee guantanamo hokkaido honshu kashmir lapland lombardy moravia normandy okinawa ' +
  'patagonia piedmont punjab sardinia saxony scandinavia siberia sicily silesia sinai tasmania thrace tuscany tyrol ulster umbria xinjiang yunnan sichuan guangdong zanzibar ' +
  'aleppo basra benghazi fallujah grozny hebron homs idlib jenin kandahar karbala kharkiv kirkuk lahore mariupol mosul nablus najaf odesa peshawar quetta rafah ramallah raqqa saigon sevastopol tikrit vladivostok';

/** Places of several words, joined by underscores. */
export const PLACE_PHRASES =
  'soviet_union european_union united_nations latin_america central_america north_america south_america western_europe eastern_europe central_europe middle_east near_east far_east southeast_asia south_asia ' +
  'central_asia east_asia north_africa west_africa east_africa southern_africa sub-saharan_africa west_bank golan_heights gaza_strip gaza_city silicon_valley wall_street downing_street capitol_hill mexico_city ' +
  'guatemala_city panama_city kuwait_city vatican_city holy_see northern_ireland east_jerusalem east_germany west_germany east_berlin west_berlin ho_chi_minh_city abu_dhabi addis_ababa port-au-prince port_moresby ' +
  'san_salvador santo_domingo saint_petersburg st._petersburg persian_gulf red_sea black_sea south_china_sea strait_of_hormuz suez_canal panama_canal bay_of_pigs cape_canaveral abu_ghraib';
