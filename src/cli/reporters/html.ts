import { Lines } from '../../newsroom/lines.ts'
import { type CheckedFile, countBySeverity, counted, type ReportedFinding } from '../report.ts'
import { style } from './html-style.ts'
import { escaped, quoted } from './markup.ts'
import type { Reporter } from './reporter.ts'

/** A report that an editor can read: each draft with its findings beside it, in one file without scripts. */
export const html: Reporter = ({ files, troubles }, { moment }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Standards Desk</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Standards Desk</h1>
<p>${escaped(moment.slice(0, 16).replace('T', ' '))} UTC. ${escaped(summaryOf(files))}</p>
${troubles.map(({ line }) => `<p class="trouble">${escaped(line)}</p>\n`).join('')}<nav>
${files.map((file, index) => `<a href="#draft-${index + 1}">${escaped(file.path)}</a> ${escaped(summaryOf([file]))}<br>\n`).join('')}</nav>
</header>
<main>
${files.map((file, index) => draftOf(file, `draft-${index + 1}`)).join('')}</main>
</body>
</html>
`

function summaryOf(files: CheckedFile[]): string {
  const { error, warning, info } = countBySeverity(files)
  const counts = [
    error > 0 && counted(error, 'error'),
    warning > 0 && counted(warning, 'warning'),
    info > 0 && counted(info, 'note'),
  ].filter(Boolean)
  return counts.length > 0 ? `${counts.join(', ')}.` : 'Nothing found.'
}

function draftOf(file: CheckedFile, id: string): string {
  const lines = new Lines(file.text)
  const rows = lines.starts.map((_, index) => {
    const number = index + 1
    const cards = file.findings.flatMap((finding, at) =>
      finding.start.line === number ? [cardOf(finding, `${id}-${at + 1}`, file.path)] : [],
    )
    const copy = markedLine(file, lines, number, id)
    if (cards.length === 0 && !/[\p{L}\p{N}]/u.test(copy)) return ''
    return `<div class="line"><span class="number">${number}</span><p class="copy">${copy}</p><div class="cards">${cards.join('')}</div></div>\n`
  })
  return `<section id=${quoted(id)}>
<h2>${escaped(file.path)}</h2>
${rows.join('')}${recordOf(file)}</section>
`
}

/** At the gate: what was let stand, by whom and why. */
function recordOf({ stood = [] }: CheckedFile): string {
  if (stood.length === 0) return ''
  const items = stood.map(
    ({ rule, start, actual, reason, by, on }) =>
      `<li>Line ${start.line}: <q>${escaped(actual)}</q> <code>${escaped(rule)}</code><br>${escaped(reason)} (${escaped([by, on].filter(Boolean).join(', ') || 'unsigned')})</li>\n`,
  )
  return `<h3>Overruled</h3>\n<ol>${items.join('')}</ol>\n`
}

/** A line of the draft, its findings marked. Where two overlap, the words that both cover are marked for both. */
function markedLine({ findings }: CheckedFile, lines: Lines, number: number, id: string): string {
  const start = lines.starts[number - 1]
  const text = lines.line(number)
  const end = start + text.length
  const here = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.start.offset < end && finding.end.offset > start)
  const edges = new Set([start, end])
  for (const { finding } of here)
    for (const { offset } of [finding.start, finding.end])
      if (offset > start && offset < end) edges.add(offset)
  const places = [...edges].sort((one, other) => one - other)
  return places
    .slice(0, -1)
    .map((from, at) => {
      const words = escaped(text.slice(from - start, places[at + 1] - start))
      const covering = here.filter(
        ({ finding }) => finding.start.offset <= from && finding.end.offset >= places[at + 1],
      )
      if (covering.length === 0) return words
      const { finding, index } = covering.at(-1)!
      const titles = covering.map(({ finding: { message } }) => message).join('\n')
      return `<a class="found ${finding.severity}" href="#${id}-${index + 1}" title=${quoted(titles)}>${words}</a>`
    })
    .join('')
}

function cardOf(finding: ReportedFinding, id: string, path: string): string {
  const { severity, rule, url, message, why, fixes, evidence } = finding
  const items = [
    ...fixes.map(({ title }) => `<li class="fix">${escaped(title)}</li>`),
    ...evidence.map(each => {
      const place = `${each.path === path ? 'line ' : `${each.path}:`}${each.start.line}`
      return `<li class="evidence">${escaped(each.message)} <span class="place">${escaped(place)}</span> ${words(each.words.trim())}</li>`
    }),
  ]
  return `<article id=${quoted(id)} class=${quoted(severity)}><p><strong>${severity}</strong> ${escaped(message)}</p><p class="why">${escaped(why)} <a href=${quoted(url)}>${escaped(rule)}</a></p>${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}</article>`
}

/** A source's words; a whole passage of them is unfolded by who wants to read it. */
function words(text: string): string {
  if (text.length <= 160) return text ? `<q>${escaped(text)}</q>` : ''
  const opening = text.slice(0, text.lastIndexOf(' ', 120))
  return `<details><summary>“${escaped(opening)} …</summary><q>${escaped(text)}</q></details>`
}
