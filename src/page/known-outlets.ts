/**
 * Display names of news outlets by domain, as the outlets write themselves. From general knowledge; add a line to
 * teach a name. A host below a shared domain ("timesofindia.indiatimes.com") is an outlet of its own.
 * Names that the rule in `outlet-name.ts` finds by itself need no line.
 */
const TABLE = `
  abc.net.au ABC News (Australia)
  abc27.com ABC27
  abcnews.com ABC News
  abcnews.go.com ABC News
  aa.com.tr Anadolu Agency
  aajtak.in Aaj Tak
  actionnetwork.com Action Network
  adnkronos.com Adnkronos
  aei.org American Enterprise Institute
  afp.com AFP
  africanews.com Africanews
  afr.com Australian Financial Review
  aftonbladet.se Aftonbladet
  ahram.org.eg Al-Ahram
  aif.ru Argumenty i Fakty
  aljazeera.com Al Jazeera
  aljazeera.net Al Jazeera
  alarabiya.net Al Arabiya
  alternet.org AlterNet
  al-monitor.com Al-Monitor
  ambito.com Ámbito
  ansa.it ANSA
  antaranews.com Antara News
  aol.com AOL
  ap.org Associated Press
  apnews.com AP News
  arabnews.com Arab News
  arstechnica.com Ars Technica
  asahi.com The Asahi Shimbun
  asia.nikkei.com Nikkei Asia
  atlanticcouncil.org Atlantic Council
  axios.com Axios
  azcentral.com The Arizona Republic
  babel.ua Babel
  baltimoresun.com The Baltimore Sun
  balkaninsight.com Balkan Insight
  bangkokpost.com Bangkok Post
  barrons.com Barron's
  bbc.co.uk BBC News
  bbc.com BBC News
  bild.de Bild
  bloomberg.com Bloomberg
  bloombergquint.com BloombergQuint
  boston.com Boston.com
  bostonglobe.com The Boston Globe
  breakingnews.ie BreakingNews.ie
  breitbart.com Breitbart
  brusselstimes.com The Brussels Times
  business-standard.com Business Standard
  businessinsider.com Business Insider
  businesstimes.com.sg The Business Times
  businesstoday.in Business Today
  buzzfeednews.com BuzzFeed News
  bworldonline.com BusinessWorld
  canberratimes.com.au The Canberra Times
  cbc.ca CBC News
  cbsnews.com CBS News
  channel4.com Channel 4 News
  channelnewsasia.com CNA
  channelstv.com Channels Television
  chathamhouse.org Chatham House
  chicagotribune.com Chicago Tribune
  chinadaily.com.cn China Daily
  chosun.com The Chosun Ilbo
  chron.com Houston Chronicle
  clarin.com Clarín
  cnbc.com CNBC
  cnbctv18.com CNBC-TV18
  cnn.com CNN
  cnsnews.com CNSNews
  commondreams.org Common Dreams
  consortiumnews.com Consortium News
  corriere.it Corriere della Sera
  csis.org CSIS
  csmonitor.com The Christian Science Monitor
  ctvnews.ca CTV News
  dailycaller.com The Daily Caller
  dailykos.com Daily Kos
  dailymail.co.uk Daily Mail
  dailymaverick.co.za Daily Maverick
  dailysabah.com Daily Sabah
  dailysignal.com The Daily Signal
  dailystar.co.uk Daily Star
  dailywire.com The Daily Wire
  dallasnews.com The Dallas Morning News
  dawn.com Dawn
  deccanchronicle.com Deccan Chronicle
  deccanherald.com Deccan Herald
  defenseone.com Defense One
  delfi.lt Delfi
  democracynow.org Democracy Now!
  denverpost.com The Denver Post
  derstandard.at Der Standard
  detroitnews.com The Detroit News
  dn.se Dagens Nyheter
  dnaindia.com DNA India
  dr.dk DR
  dw.com Deutsche Welle
  economictimes.indiatimes.com The Economic Times
  economist.com The Economist
  efe.com EFE
  ekathimerini.com Kathimerini
  elcomercio.pe El Comercio
  elmundo.es El Mundo
  elpais.com El País
  eltiempo.com El Tiempo
  eluniversal.com.mx El Universal
  engadget.com Engadget
  err.ee ERR
  euobserver.com EUobserver
  euractiv.com Euractiv
  euromaidanpress.com Euromaidan Press
  euronews.com Euronews
  eveningstandard.co.uk Evening Standard
  express.co.uk Daily Express
  expressandstar.com Express & Star
  expressen.se Expressen
  faz.net Frankfurter Allgemeine Zeitung
  financialexpress.com The Financial Express
  financialpost.com Financial Post
  firstpost.com Firstpost
  folha.uol.com.br Folha de S.Paulo
  forbes.com Forbes
  foreignaffairs.com Foreign Affairs
  foreignpolicy.com Foreign Policy
  fortune.com Fortune
  foxbusiness.com Fox Business
  foxnews.com Fox News
  fr.de Frankfurter Rundschau
  france24.com France 24
  freepressjournal.in The Free Press Journal
  ft.com Financial Times
  gazeta.pl Gazeta.pl
  gazeta.ru Gazeta.ru
  geo.tv Geo News
  ghanaweb.com GhanaWeb
  glasgowlive.co.uk Glasgow Live
  globalnews.ca Global News
  globaltimes.cn Global Times
  globo.com Globo
  gmanetwork.com GMA Network
  gulfnews.com Gulf News
  gulftoday.ae Gulf Today
  haaretz.com Haaretz
  handelsblatt.com Handelsblatt
  heraldscotland.com The Herald
  hindustantimes.com Hindustan Times
  hollywoodreporter.com The Hollywood Reporter
  hrw.org Human Rights Watch
  hs.fi Helsingin Sanomat
  huffingtonpost.com HuffPost
  huffpost.com HuffPost
  hurriyetdailynews.com Hürriyet Daily News
  i24news.tv i24NEWS
  ibtimes.com International Business Times
  ilsole24ore.com Il Sole 24 Ore
  independent.co.uk The Independent
  independent.ie Irish Independent
  indianexpress.com The Indian Express
  indiatimes.com Indiatimes
  indiatoday.in India Today
  indiatvnews.com India TV
  infobae.com Infobae
  inews.co.uk The i Paper
  inquirer.com The Philadelphia Inquirer
  inquirer.net Philippine Daily Inquirer
  interfax.com.ua Interfax-Ukraine
  interfax.ru Interfax
  iranintl.com Iran International
  irishexaminer.com Irish Examiner
  irishtimes.com The Irish Times
  itv.com ITV News
  iz.ru Izvestia
  jacobin.com Jacobin
  jakartaglobe.id Jakarta Globe
  japantimes.co.jp The Japan Times
  japantoday.com Japan Today
  jamaica-gleaner.com The Gleaner
  jpost.com The Jerusalem Post
  joongang.co.kr JoongAng Ilbo
  jyllands-posten.dk Jyllands-Posten
  khaleejtimes.com Khaleej Times
  kommersant.ru Kommersant
  koreaherald.com The Korea Herald
  koreatimes.co.kr The Korea Times
  kp.ru Komsomolskaya Pravda
  ktla.com KTLA
  kuwaittimes.com Kuwait Times
  kyivindependent.com The Kyiv Independent
  kyivpost.com Kyiv Post
  lanacion.com.ar La Nación
  lantidiplomatico.it L'Antidiplomatico
  lapresse.ca La Presse
  lastampa.it La Stampa
  latimes.com Los Angeles Times
  lavanguardia.com La Vanguardia
  lb.ua LB.ua
  lemonde.fr Le Monde
  lefigaro.fr Le Figaro
  lenta.ru Lenta.ru
  lesechos.fr Les Echos
  lexpress.fr L'Express
  liberation.fr Libération
  lindependant.fr L'Indépendant
  livemint.com Mint
  livenowfox.com LiveNOW from FOX
  lrt.lt LRT
  lsm.lv LSM
  mainichi.jp The Mainichi
  malaymail.com Malay Mail
  manilatimes.net The Manila Times
  marketwatch.com MarketWatch
  mashable.com Mashable
  mathrubhumi.com Mathrubhumi
  mediaite.com Mediaite
  mediapart.fr Mediapart
  medium.com Medium
  meduza.io Meduza
  mercurynews.com The Mercury News
  metro.co.uk Metro
  mg.co.za Mail & Guardian
  miamiherald.com Miami Herald
  middleeasteye.net Middle East Eye
  middleeastmonitor.com Middle East Monitor
  milenio.com Milenio
  military.com Military.com
  mirror.co.uk Daily Mirror
  mk.ru Moskovsky Komsomolets
  moneycontrol.com Moneycontrol
  motherjones.com Mother Jones
  msn.com MSN
  msnbc.com MSNBC
  mynbc5.com NBC5
  nation.africa Nation
  nationalinterest.org The National Interest
  nationalpost.com National Post
  nationalreview.com National Review
  nbcnews.com NBC News
  ndtv.com NDTV
  ndtvprofit.com NDTV Profit
  newarab.com The New Arab
  newindianexpress.com The New Indian Express
  newrepublic.com The New Republic
  news.com.au news.com.au
  news.sky.com Sky News
  news.yahoo.com Yahoo News
  news18.com News18
  news24.com News24
  newsbreak.com NewsBreak
  newsday.com Newsday
  newsmax.com Newsmax
  newsnationnow.com NewsNation
  newstatesman.com New Statesman
  newsweek.com Newsweek
  newyorker.com The New Yorker
  nhk.or.jp NHK
  nikkei.com Nikkei
  novayagazeta.eu Novaya Gazeta Europe
  nos.nl NOS
  npr.org NPR
  nrc.nl NRC
  nrk.no NRK
  ntv.com.tr NTV
  nv.ua NV
  nydailynews.com New York Daily News
  nymag.com New York Magazine
  nypost.com New York Post
  nytimes.com The New York Times
  nzherald.co.nz The New Zealand Herald
  nzz.ch Neue Zürcher Zeitung
  oann.com One America News
  oglobo.globo.com O Globo
  oregonlive.com The Oregonian
  orf.at ORF
  outlookindia.com Outlook India
  pap.pl PAP
  pbs.org PBS
  people.com People
  philstar.com The Philippine Star
  politico.com Politico
  politico.eu Politico Europe
  politifact.com PolitiFact
  pravda.com.ua Ukrainska Pravda
  presstv.ir Press TV
  propublica.org ProPublica
  ptinews.com PTI
  publico.pt Público
  punchng.com The Punch
  rappler.com Rappler
  rawstory.com Raw Story
  rbc.ru RBC
  rbc.ua RBC-Ukraine
  realclearpolitics.com RealClearPolitics
  reason.com Reason
  rediff.com Rediff
  repubblica.it la Repubblica
  republicworld.com Republic World
  responsiblestatecraft.org Responsible Statecraft
  reuters.com Reuters
  rfi.fr RFI
  rferl.org Radio Free Europe/Radio Liberty
  ria.ru RIA Novosti
  rnz.co.nz RNZ
  rollcall.com Roll Call
  rollingstone.com Rolling Stone
  rp.pl Rzeczpospolita
  rt.com RT
  rte.ie RTÉ
  rtve.es RTVE
  rusi.org RUSI
  sabcnews.com SABC News
  salon.com Salon
  scmp.com South China Morning Post
  scotsman.com The Scotsman
  scroll.in Scroll.in
  seattletimes.com The Seattle Times
  semafor.com Semafor
  sfchronicle.com San Francisco Chronicle
  sfgate.com SFGATE
  skynews.com.au Sky News Australia
  slate.com Slate
  smh.com.au The Sydney Morning Herald
  spectator.co.uk The Spectator
  spiegel.de Der Spiegel
  sputnikglobe.com Sputnik
  standard.co.uk Evening Standard
  startribune.com The Minnesota Star Tribune
  stltoday.com St. Louis Post-Dispatch
  straitstimes.com The Straits Times
  stripes.com Stars and Stripes
  stuff.co.nz Stuff
  sueddeutsche.de Süddeutsche Zeitung
  suspilne.media Suspilne
  svd.se Svenska Dagbladet
  svt.se SVT
  swissinfo.ch Swissinfo
  tagesschau.de Tagesschau
  tagesspiegel.de Der Tagesspiegel
  tampabay.com Tampa Bay Times
  tass.com TASS
  tass.ru TASS
  taz.de die tageszeitung
  telegraph.co.uk The Telegraph
  telegraphindia.com The Telegraph India
  theage.com.au The Age
  theatlantic.com The Atlantic
  theaustralian.com.au The Australian
  thebulwark.com The Bulwark
  theconversation.com The Conversation
  thedailybeast.com The Daily Beast
  thediplomat.com The Diplomat
  theepochtimes.com The Epoch Times
  theglobeandmail.com The Globe and Mail
  theguardian.com The Guardian
  thehill.com The Hill
  thehindu.com The Hindu
  thehindubusinessline.com BusinessLine
  theintercept.com The Intercept
  thejournal.ie The Journal
  thelocal.se The Local
  themoscowtimes.com The Moscow Times
  thenationalnews.com The National
  thenation.com The Nation
  theprint.in ThePrint
  thequint.com The Quint
  thestar.com Toronto Star
  thestar.com.my The Star
  thesun.co.uk The Sun
  the-sun.com The U.S. Sun
  thetimes.co.uk The Times
  thetimes.com The Times
  theweek.com The Week
  thewire.in The Wire
  time.com Time
  times-gazette.com Times-Gazette
  timesnownews.com Times Now
  timesofindia.indiatimes.com The Times of India
  timesofisrael.com The Times of Israel
  tribune.com.pk The Express Tribune
  tribuneindia.com The Tribune
  trtworld.com TRT World
  truthdig.com Truthdig
  truthout.org Truthout
  tvn24.pl TVN24
  ua.interfax.com.ua Interfax-Ukraine
  uol.com.br UOL
  ukrinform.net Ukrinform
  ukrinform.ua Ukrinform
  unian.info UNIAN
  unian.net UNIAN
  upi.com UPI
  usatoday.com USA Today
  usnews.com U.S. News & World Report
  vanityfair.com Vanity Fair
  variety.com Variety
  vedomosti.ru Vedomosti
  vice.com Vice
  vg.no VG
  voanews.com Voice of America
  volkskrant.nl de Volkskrant
  vox.com Vox
  vrt.be VRT
  washingtonexaminer.com Washington Examiner
  washingtonpost.com The Washington Post
  washingtontimes.com The Washington Times
  welt.de Die Welt
  westernjournal.com The Western Journal
  wionews.com WION
  wired.com Wired
  wsj.com The Wall Street Journal
  wyborcza.pl Gazeta Wyborcza
  xinhuanet.com Xinhua
  yahoo.com Yahoo
  yle.fi Yle
  ynetnews.com Ynetnews
  yna.co.kr Yonhap News Agency
  zdf.de ZDF
  zeenews.india.com Zee News
  zeit.de Die Zeit
`;

/** Short forms that readers and data sets use for an outlet whose own name is longer. */
const SHORT_FORMS: readonly (readonly [form: string, domain: string])[] = [
  ['nyt', 'nytimes.com'],
  ['ny times', 'nytimes.com'],
  ['wapo', 'washingtonpost.com'],
  ['wash post', 'washingtonpost.com'],
  ['wsj', 'wsj.com'],
  ['huffington post', 'huffpost.com'],
  ['huff post', 'huffpost.com'],
  ['ap', 'apnews.com'],
  ['associated press', 'apnews.com'],
  ['bbc', 'bbc.com'],
  ['cbs', 'cbsnews.com'],
  ['nbc', 'nbcnews.com'],
  ['abc', 'abcnews.com'],
  ['fox', 'foxnews.com'],
  ['al jazeera english', 'aljazeera.com'],
  ['la times', 'latimes.com'],
  ['ft', 'ft.com'],
  ['scmp', 'scmp.com'],
  ['smh', 'smh.com.au'],
  ['toi', 'timesofindia.indiatimes.com'],
  ['ht', 'hindustantimes.com'],
  ['rfe/rl', 'rferl.org'],
  ['voa', 'voanews.com'],
  ['dw', 'dw.com'],
];

/** Display name by domain, lower case. */
export const OUTLET_NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [domain = '', ...name] = line.trim().split(' ');
      return [domain, name.join(' ')] as const;
    }),
);

/** Domain by name key ("times of india", "nyt"); the first domain in the table has the name. */
export const OUTLET_DOMAINS: ReadonlyMap<string, string> = new Map([
  ...[...OUTLET_NAMES].reverse().map(([domain, name]) => [outletNameKey(name), domain] as const),
  ...SHORT_FORMS,
]);

/** What two ways of writing an outlet's name share: case, a leading "The" and punctuation don't tell them apart. */
export function outletNameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[\s_–—-]+/g, ' ')
    .trim();
  return words.replace(/^the /, '');
}
