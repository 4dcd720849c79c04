import { table } from '../table.ts'

/** Fields that a story needs unless the house says otherwise. */
export const usualFields = { title: { required: true }, byline: { required: true }, date: { required: true } }

/** Other names that one field goes by. */
const aliases = table<string[]>({
  title: ['headline', 'hed'],
  headline: ['title', 'hed'],
  deck: ['dek', 'standfirst', 'subhead', 'subtitle'],
  byline: ['author', 'authors', 'by'],
  author: ['byline', 'authors', 'by'],
  date: ['published', 'publish_date', 'pubdate', 'published_time', 'publishdate'],
})

/** The names by which a field may be there: `headline` is a `title`. */
export const namesOfField = (name: string): string[] => [name, ...(aliases[name] ?? [])]
