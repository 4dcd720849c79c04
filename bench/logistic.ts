interface Row {
  features: Record<string, number>
  label: number
  weight: number
}

/** A logistic model of labelled rows, as text, with how many it would tell right from 0.6 and 0.85 on. */
export function fitted(rows: Row[]): string {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))]
  const weights = new Float64Array(names.length + 1)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const penalty = 0.002
  for (let step = 0; step < 6000; step++) {
    const slope = new Float64Array(weights.length)
    for (const row of rows) {
      const error = (certainty(row, names, weights) - row.label) * row.weight
      slope[names.length] += error
      names.forEach((name, index) => {
        slope[index] += error * (row.features[name] ?? 0)
      })
    }
    for (let index = 0; index < weights.length; index++)
      weights[index] -= 1.5 * (slope[index] / total + (index < names.length ? penalty * weights[index] : 0))
  }
  const told = (least: number) => {
    const spoken = rows.filter(row => certainty(row, names, weights) >= least)
    const right = spoken.filter(({ label }) => label === 1).length
    return `from ${least}: ${right} of ${rows.filter(({ label }) => label === 1).length} found, ${spoken.length - right} of ${rows.filter(({ label }) => label === 0).length} false`
  }
  const model = names.map((name, index) => `${name}: ${weights[index].toFixed(2)}`).join(', ')
  return `{ bias: ${weights[names.length].toFixed(2)}, weights: { ${model} } }\n${[0.5, 0.6, 0.85].map(told).join('\n')}`
}

function certainty({ features }: Row, names: string[], weights: Float64Array): number {
  let sum = weights[names.length]
  names.forEach((name, index) => {
    sum += weights[index] * (features[name] ?? 0)
  })
  return 1 / (1 + Math.exp(-sum))
}
