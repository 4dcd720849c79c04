import { phraseSet, wordSet } from '../word-set.ts'
/** A unit of measure, and how many of the common unit of its kind it is: a foot is 0.3048 meters. */
export interface Unit {
  kind: 'length' | 'mass' | 'volume' | 'area' | 'temperature'
  size: number
}

const unit = (kind: Unit['kind'], size: number, names: string): [string, Unit][] =>
  names.split(' ').map(name => [name, { kind, size }])

/** Units that copy converts, by their names without a stop. Degrees are converted by a formula of their own. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...unit('length', 0.001, 'mm millimeter millimeters millimetre millimetres'),
  ...unit('length', 0.01, 'cm centimeter centimeters centimetre centimetres'),
  ...unit('length', 1, 'm meter meters metre metres'),
  ...unit('length', 1000, 'km kilometer kilometers kilometre kilometres'),
  ...unit('length', 0.0254, 'in inch inches'),
  ...unit('length', 0.3048, 'ft foot feet'),
  ...unit('length', 0.9144, 'yd yard yards'),
  ...unit('length', 1609.344, 'mi mile miles'),
  ...unit('mass', 0.001, 'g gram grams'),
  ...unit('mass', 1, 'kg kilo kilos kilogram kilograms'),
  ...unit('mass', 0.45359, 'lb lbs pound pounds'),
  ...unit('mass', 0.02835, 'oz ounce ounces'),
  ...unit('volume', 1, 'l liter liters litre litres'),
  ...unit('volume', 3.78541, 'gal gallon gallons'),
  ...unit('area', 1, 'hectare hectares ha'),
  ...unit('area', 0.404686, 'acre acres'),
])

/** What is measured in units, and may be converted. */
export const measureKinds = wordSet(`
  length mass volume area power speed temperature duration`)

/** Behind a mark for inches: `40" wide`. */
export const dimensions = phraseSet(`
  wide, long, tall, high, deep, thick, across, square, in diameter, diameter`)
