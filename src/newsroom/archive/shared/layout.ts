/** Another layout of the index has another number. */
export const layout = 1

/** The field of a generation’s keys. A writer with the recipe before is refused, because its field is not there. */
export const keysField = (generation: number) => `keys_${generation}`

const word = { type: 'keyword', norms: false }
const unseen = { ...word, index: false, doc_values: false }

/**
 * How a server keeps an archive: one shard, which a million stories fit in, and a copy on another node if there is one. Of
 * keys it keeps which story has them and nothing else.
 */
export const indexOf = (generation: number) => ({
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: 'strict',
    _source: { excludes: ['keys_*'] },
    properties: {
      kind: word,
      id: word,
      hash: word,
      version: { type: 'long', index: false },
      date: { type: 'date', format: 'yyyy-MM-dd', ignore_malformed: true },
      embargo: unseen,
      added: { type: 'long' },
      [keysField(generation)]: { ...word, doc_values: false, index_options: 'docs' },
      content: { type: 'object', enabled: false },
    },
  },
})
