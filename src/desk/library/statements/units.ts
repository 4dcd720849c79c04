/** What a unit measures, and how much of the unit of its kind one of it is. */
export interface Unit {
  kind: string
  factor: number
}

const kinds: Record<string, Record<string, number>> = {
  length: {
    'inch inches': 0.0254,
    'foot feet ft': 0.3048,
    'yard yards': 0.9144,
    'mile miles': 1609.344,
    'fathom fathoms': 1.8288,
    'millimeter millimeters millimetre millimetres mm': 0.001,
    'centimeter centimeters centimetre centimetres cm': 0.01,
    'meter meters metre metres': 1,
    'kilometer kilometers kilometre kilometres km': 1000,
  },
  mass: {
    'ounce ounces': 0.02835,
    'microgram micrograms mcg': 0.000000001,
    'milligram milligrams mg': 0.000001,
    'gram grams gramme grammes': 0.001,
    'kilogram kilograms kilo kilos kg': 1,
    'ton tons': 907.185,
    'tonne tonnes': 1000,
  },
  volume: {
    'milliliter milliliters millilitre millilitres ml': 0.001,
    'liter liters litre litres': 1,
    'gallon gallons': 3.7854,
    'pint pints': 0.4732,
    'barrel barrels': 158.987,
  },
  area: {
    'acre acres': 0.4047,
    'hectare hectares': 1,
    'square mile|square miles': 259,
    'square kilometer|square kilometers|square kilometre|square kilometres': 100,
    'square foot|square feet': 0.0000092903,
    'square meter|square meters|square metre|square metres': 0.0001,
    'square yard|square yards': 0.0000836127,
  },
  power: { 'kilowatt kilowatts': 1, 'megawatt megawatts': 1000, 'gigawatt gigawatts': 1_000_000 },
  speed: { mph: 1.609344, kph: 1, 'knot knots': 1.852 },
  temperature: {
    'degree degrees': 1,
    'degree celsius|degrees celsius': 1,
    'degree fahrenheit|degrees fahrenheit': 0.56,
  },
}

const units = new Map<string, Unit>(
  Object.entries(kinds).flatMap(([kind, list]) =>
    Object.entries(list).flatMap(([words, factor]) =>
      words
        .split(words.includes('|') || /^square/.test(words) ? '|' : ' ')
        .map((word): [string, Unit] => [word, { kind, factor }]),
    ),
  ),
)

/** The unit that a word in lower case names, or nothing. Pounds are left out: they may be money. */
export const unitOf = (word: string): Unit | undefined => units.get(word)
