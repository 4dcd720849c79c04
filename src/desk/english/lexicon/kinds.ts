/**
 * Things of one kind, of which one cannot stand for another: a brother is no sister, fraud no robbery. What is parted
 * by a bar says the same. Made by hand, for news.
 */
export const kinds: string[] = [
  'red|scarlet|crimson, blue, green, yellow, orange, purple|violet, pink, white, black, brown, gray|grey',
  'brother, sister, father|dad, mother|mom, son, daughter, uncle, aunt, cousin, nephew, niece, grandfather, grandmother, husband, wife, girlfriend, boyfriend, friend',
  'boy, girl, man|men, woman|women, child|children',
  'fraud, robbery|robber, burglary|burglar, murder|homicide|killing, manslaughter, rape, kidnapping, arson, theft|larceny, bribery, extortion, perjury, smuggling, espionage|spying, treason, laundering, evasion, embezzlement, assault, trafficking, terrorism, harassment',
  'president, premier, chancellor, king, queen, governor, mayor, senator, ambassador, judge, prosecutor, pope, bishop, prince, princess, emperor',
  'school, hospital|clinic, mosque, church, temple, synagogue, museum, library, prison|jail, airport, factory|plant, restaurant, hotel, theater|theatre, stadium, university|college, home|house',
  'smartphone|phone, laptop, tablet, television|tv, camera, radio, computer, car, truck|lorry, bus, train|locomotive, plane|aircraft|airplane|jet, helicopter, ship|vessel|boat, ferry, bicycle|bike, motorcycle, tank',
  'profit|earnings, revenue|sales, wage|salary|pay, price, rent, debt, tax, tariff|duty, loss',
  'spring, summer, autumn|fall, winter',
  'gun|firearm, knife|blade, bomb|explosive, rifle, pistol|handgun, missile, drone, rocket, grenade, sword',
  'doctor|physician, nurse, teacher, lawyer|attorney, soldier, farmer, pilot, driver, engineer, student, professor, scientist, priest, nun, firefighter, banker, actor, actress, singer',
  'dog, cat, horse, cow|cattle, pig, sheep, chicken, bird, fish, bear, wolf, snake, elephant, whale, shark, rat',
  'oil, gas, coal, gold, silver, copper, steel, iron, wheat, corn, rice, sugar, coffee, cotton, timber, milk, meat, beef, pork, cheese, bread, wine, beer, water',
  'football|soccer, basketball, baseball, tennis, golf, cricket, rugby, hockey, boxing, swimming',
  'flood, earthquake|quake, hurricane, tornado, drought, wildfire, landslide, storm, tsunami, avalanche, blizzard',
  'cancer, diabetes, malaria, measles, flu|influenza, pneumonia, cholera, ebola, tuberculosis, stroke',
  'army, navy',
  'hand, foot, head, leg, arm, eye, ear, heart, lung, kidney, liver, brain',
  'north, south, east, west',
  'bank, insurer, airline, retailer, carmaker|automaker, brewer, publisher',
  'percent, point',
  'second, minute, hour, day, week, month, year, decade, century',
  'novel, film|movie, song, play, poem, painting, opera, album',
  'arrest, kill, wound|injure, kidnap, rescue',
]
