import { phraseSet, wordSet } from '../word-set.ts'

/** The last word of what qualifies a figure: `more than`, `up to`. */
export const qualifierEnds = wordSet(`
  than over least above exceeding of under below nearly almost to many as much most about around roughly
  some approximately estimated`)

/** `dozens of`, `countless`. */
export const vagueFigures = wordSet(`
  dozens hundreds thousands millions billions scores numerous countless`)

/** Multiplies: `half`, `tripled`, `fivefold`. */
export const multiplyingWords = wordSet(`
  half twice doubled doubles double doubling tripled triples triple tripling times third quarter
  fold`)

/** Before `by`, says that a figure is a change: `rose by`, `reduced by`. */
export const changedBy = wordSet(`
  up down rose fell risen fallen dropped grew cut raised lowered increased increases increase
  decreased decreases decrease reduced`)

/** Before `by`, says that a figure is a margin: `passed by 1,208 votes`. */
export const wonBy = wordSet(`
  passed failed carried won lost beat beaten defeated approved rejected`)

/** Begins a comparative with `-er`: `cheaper`, `heavier`. */
export const comparativeStems = wordSet(`
  dear cheap high low fast slow long short tall heavi light bigg larg small wid deep warm cold rich
  poor strong weak`)

/** Beside a figure, compares: `fewer`, `the rest`, `short of`. */
export const comparingWords = phraseSet(`
  more, less, fewer, total, together, combined, altogether, in all, of them, of whom, of which,
  of those, rest, remaining, others, other, ahead, lead, margin, difference, gap, apart, later,
  earlier, after, before, since, ago, younger, older, majority, left, all but, both, short of,
  behind, above, below`)

/** Says that a figure rose: `up`, `climbed`, `higher`. */
export const upwards = wordSet(`
  up rose risen rises rise rising grew grown grows grow climbed climbs climb increased increase
  increases increasing gained gains gain jumped jumps jump surged raised raises higher above`)

/** Says that a figure fell: `down`, `slipped`, `below`. */
export const downwards = wordSet(`
  down fell fallen falls fall falling dropped drops drop declined declines decline decreased
  decrease decreases slipped slips slip shrank slid sank lost cut cuts lowered lower below reduced`)

/** Behind `one in five`, shows that it is no rate: `one in two years`. */
export const notAfterRate = wordSet(`
  years year months month weeks week days day hours hour minutes minute states countries the`)

/** Behind an ordinal, shows that it ranks nothing: `the 20th century`, `on Fifth Avenue`. */
export const notRanked = wordSet(`
  century of and time half day floor avenue street amendment quarter degree in to person one
  thoughts thought`)

/** Behind two numbers with `to` between, shows that they are no score: `5 to 7 percent`. */
export const notAfterScore = wordSet(`
  percent years year months month weeks week days day hours hour minutes minute feet meters metres
  miles people degrees million billion inches p.m pm a.m am`)

/** Beside two numbers, shows that they are a score: `voted 5-4`, `won 3-1`. */
export const besideScores = wordSet(`
  vote voted votes won win wins beat beats lost lose loss passed defeated defeat approved rejected
  adopted carried cleared by scored scores score ruled ruling decision House Senate board council
  drew led lead`)

/** Before a number that counts nothing: `Item 7`, `Flight 370`. */
export const beforeLabelNumbers = wordSet(`
  item resolution section article chapter page room gate route highway interstate flight phase grade
  level type bill ordinance amendment district ward unit apartment channel number no figure table
  version proposition measure title line building platform exhibit count act`)

/** Before one part of a total: `including`, `one of them`. */
export const partOfTotal = phraseSet(`
  including, among other things, among other purchases, among other expenses, among other items,
  among other costs, among others, among them, among which, among these, among those, one of them,
  one of which, one of these, one of those, such as, for example, for instance, notably, not least,
  part of it, part of that, part of which, much of it, much of that, much of which, most of it,
  most of that, most of which, some of it, some of that, some of which, in one case`)

/** Behind `one`, makes it a number: `one percent`, `one vote`. */
export const countedOnes = wordSet(`
  percent percentage person man woman child vote point goal dollar cent billion million`)

/** Behind `has one`, does not count what somebody has: `had one more question`, `has one of the largest`, `had one said so`. */
export const uncountedOnes = wordSet(`
  of more another who that which to in on at for with and or but less last final such other chance hope
  thing way idea aim goal wish word message answer advantage eye foot hand day night big
  simple great major common key main`)

/** Behind a figure, has one form for one and for many: `1 percent`, `2 million`. */
export const countedAlike = wordSet(`
  percent per hundred thousand million billion trillion`)

/** Before a figure, says that it is not exact: `about`, `an estimated`. */
export const roughly = phraseSet(`
  about, around, roughly, some, approximately, an estimated, estimated, close to, nearer`)

/** Before a figure, says that it is more or no less: `more than`, `no fewer than`. */
export const atLeast = phraseSet(`
  more than, over, at least, above, exceeding, upwards of, upward of, in excess of, no fewer than,
  no less than`)

/** Before a figure, says that it is less or no more: `nearly`, `up to`. */
export const atMost = phraseSet(`
  less than, fewer than, under, below, nearly, almost, up to, as many as, as much as, at most,
  no more than, just short of`)

/** Before `a week`, makes a rate: `twice a week`, `10 dollars a day`. */
export const ratedUnits = wordSet(`
  once twice times cents dollars percent million billion hours days people`)

/** Behind a month and a number, shows that the number counts: `In May 20 percent`. */
export const countedAfterMonth = wordSet(`
  percent per million billion thousand pct cents day-old point points`)

/** Before four digits, shows that they count or number: `about 1900`, `Room 2001`. */
export const beforeCount = wordSet(`
  than about nearly almost some least room no flight over under route number highway rule section
  resolution`)

/** Behind four digits, shows that they count: `1900 people`. */
export const countedLikeYears = wordSet(`
  bc bce percent per people men women children miles feet dollars pounds euros tons tonnes troops
  soldiers votes hours gmt acres meters metres jobs homes workers points million deaths cases shares
  square years calories`)

/** Behind a measure and no thing that has it: `two days later`, `$5 a share`. */
export const notCounted = wordSet(`
  ago later earlier old long high tall wide deep away apart each more less worth year month week day
  hour people ahead per`)

/** Before a number, shows that it is not exact: `about`, `or so`. */
export const looseBefore = phraseSet(`
  about, nearly, almost, some, around, roughly, over, than, approximately, least, most, perhaps,
  maybe, or so, under, up to, past, early, mid`)

/** Before two numbers, shows that they count and are no years: `rose from`, `compared`. */
export const changesBefore = wordSet(`
  rose fell dropped grew increased increase decreased decrease declined decline climbed jumped cut
  reduced slipped plunged gained lost up down moved move clock back forward compared than`)

/** Units of a figure that count no things: percentages and currencies. */
export const notThings = wordSet(`
  percent points fraction USD GBP EUR JPY INR CAD AUD`)

/** Before `doubled`, makes it rough: `more than`, `nearly`. */
export const nearlyTimes = phraseSet(`
  more than, nearly, almost, roughly, about, practically, virtually, over`)

/** Between a change and its percentage: `or`, `an increase of`. */
export const besidePercentage = wordSet(`
  or an a up down by of the increase rise gain jump decline drop fall decrease loss cut growth
  representing meaning is was that which about`)

/** Before a figure, tells what it was: `stood at 640`. */
export const stoodAt = phraseSet(`
  stood at, was, were, had been, numbered, totaled, totalled, averaged, once, at`)

/** Says that a figure changed: `rose`, `surged`, `a cut`. */
export const changingWords = wordSet(`
  rosen roses rose risen rises rise loss hikes hiked hike bump* dip* rising up increas* gain* jump*
  climb* grew* grow* growth surg* soar* advanc* higher fall* fell* down drop* declin* decreas* slid*
  slip* slump* lower* cuts cut plung* plummet* reduc* shrank* shrink* shrunk* tumbl* sank widen*
  narrow* expan* edg* inch* swell* hike* rais* boost* improv* lift* slash* trim* change difference`)

/** Before a part, shows that it is not exact, or none: `about`, `of`. */
export const looseParts = wordSet(`
  about some nearly almost around roughly over than least most to of between`)

/** What has kinds that add up to it: `57 animals, 28 dogs, 19 cats and 10 rabbits`. */
export const wholesOfKinds = wordSet(`
  animals aircraft artifacts artworks birds boats books buildings cattle coins fish guns homes houses
  instruments items objects paintings pieces planes plants seats ships structures trees vehicles vessels
  weapons works`)

/** Shows that parts are not all of a whole: `including`, `at least`. */
export const notAllParts = phraseSet(`
  including, included, among, of them, of whom, of these, of those, at least, about, more, other, years, year,
  days, day, hours, hour, miles, percent, times, each`)

/** Behind a number in words, keeps it so: `the Ten Commandments`, `ten times`. */
export const behindNumberInWords = wordSet(`
  commandments dollars pounds euros degrees hours minutes years days times`)

/** Before a figure, keeps it one: `No. 1`, `Chapter 7`, `aged 4`. */
export const beforeNumeral = phraseSet(`
  No, no, Nos, number, numbers, Number, page, pages, Page, chapter, Chapter, Article, article,
  Section, section, Part, part, Act, act, Scene, Route, route, Highway, Interstate, Room, room,
  Channel, channel, Grade, grade, Level, level, Phase, phase, Stage, stage, Class, class, Type,
  type, Category, category, Figure, Table, Title, Group, Game, Week, Day, Round, Lap, Formula,
  Proposition, Amendment, District, Ward, Pier, Gate, Terminal, Flight, Apollo, Boeing, Airbus,
  iPhone, Windows, age, aged, Age, ages, under, vs, v, by, odds, score, ratio, versus, version,
  size, World War`)

/** Behind a figure, keeps it one: `5 percent`, `3 miles`, `8 to 5`. */
export const behindNumeral = phraseSet(`
  a.m, am, p.m, pm, percent, per, pct, cents, cent, dollars, dollar, euros, euro, pounds, pound,
  pence, million, billion, trillion, m, bn, degrees, degree, feet, foot, inch, inches, yards, yard,
  basis, miles, mile, mph, kph, km, kilometers, kilometer, kilometres, kilometre, meters, meter, metres,
  metre, cm, mm, kg, kilos, kilo, kilograms, kilogram, grams, gram, tons, ton, tonnes, tonne,
  ounces, ounce, lbs, lb, liters, liter, litres, litre, gallons, gallon, acres, acre, hectares,
  hectare, watts, watt, megawatts, megawatt, volts, volt, points, point, goals, goal, runs, run,
  seconds, second, minutes, minute, hours, hour, o’clock, o'clock, months-old, months old,
  month-old, month old, years-old, years old, year-old, year old, year, th, st, nd, rd, and, to, or,
  of, in, on, at, for, by, from, is, was, were, are, has, had, with, as, but, after, before, when,
  who, which, that, against, over, until, through, since, if, because, while, p, pages, page, votes,
  vote, seats, seat`)

/** Between `by` or `to` and a figure: `by about 3 percent`. */
export const roundsBehindBy = phraseSet(`
  about, around, nearly, almost, some, roughly, more than, as much as`)

/** Before a percentage, says that it is of a change: `grew 3 percent`. */
export const beforeChange = wordSet(`
  by grew rose fell increased dropped up down climbed declined jumped improved`)

/** Before a rank, says who has it: `Ruiz came third`. */
export const beforeRank = wordSet(`
  came finished placed ended was ran took takes finishes`)

/** Says that nothing has more: `the busiest route`, `topped the averages`. */
export const mostOfAll = wordSet(`
  most highest biggest largest greatest busiest heaviest topped tallest deepest thickest longest
  dearest costliest`)

/** Says that nothing has less: `the fewest teachers`. */
export const leastOfAll = wordSet(`
  fewest lowest smallest least lightest shallowest thinnest shortest cheapest`)

/** Says that something is first or last, and not which: the worst for delays has most of them. */
export const firstOrLast = wordSet(`
  best worst hardest fastest slowest strongest weakest`)

/** With a superlative, compares with other years, or with some: `the most since 2009`, `one of the largest`. */
export const notOfAllRows = phraseSet(`
  among the, one of the, second, third, fourth, next, since, ever, on record, in years, so far, yet,
  rate, share, proportion, percentage, per head, per capita`)

/** Before an amount, somebody has gained it: `made $12 million`, `a profit of`. */
export const gaining = phraseSet(`
  made, earned, earns, profit, net income, net profit, surplus, gained`)

/** Before an amount, somebody has lost it: `a net loss of`, `lost`. */
export const losing = phraseSet(`
  lost, loses, loss, losses, net loss, deficit, shortfall`)

/** Behind a figure: `8 percent more than`. */
export const moreBehind = wordSet(`
  more higher above over up`)

/** Behind a figure: `22 percent below the price`. */
export const lessBehind = wordSet(`
  less fewer lower below under down`)

/** Behind a figure, no unit of it. */
export const figureFunctionWords = wordSet(`
  of in on at to for from by with and or the a an as than that which who was were is are has have had will
  would could can may but when where after before since until per his her its their this these those not
  more less other if so then up down out off over under into while because about between during against
  ago last next`)

/** Between a figure and the word that says what it is of: `12 in the north`. */
export const betweenFigures = wordSet(`
  in at from for of on to near`)

/** Behind `but not` or `only`, says what is left out: `but not today`, `only if`. */
export const limitedBy = wordSet(`
  yet now today this on under with without at in for from by until till before after as when because
  if to where`)
