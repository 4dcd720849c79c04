/**
 * `package.json` with what it says of formats taken from the table of formats: the languages that wake the extension,
 * the endings of its own language, the editors whose menus and keys it has, and the files that are never drafts.
 */
export function manifestWith(manifest, { draftFormats, draftLanguages, neverDrafts }) {
  const { languages, configuration } = manifest.contributes
  const own = languages.map(({ id }) => id)
  manifest.activationEvents = [
    // VS Code wakes an extension for the languages that it brings.
    ...draftLanguages.filter(language => !own.includes(language)).map(language => `onLanguage:${language}`),
    ...manifest.activationEvents.filter(event => !event.startsWith('onLanguage:')),
  ]
  for (const language of languages)
    language.extensions = draftFormats.flatMap(format => format.languages[language.id] ?? [])
  configuration.properties['standardsDesk.ignore'].default = neverDrafts
  const anyLanguage = `$1LangId =~ /^(${draftLanguages.join('|')})$/`
  const inEditors = item => {
    if (typeof item?.when === 'string')
      item.when = item.when.replace(
        /(\w+)LangId =~ \/\^\([\w|-]+\)\$\//g,
        anyLanguage.replaceAll('$/', '$$/'),
      )
    return item
  }
  manifest.contributes.keybindings.forEach(inEditors)
  Object.values(manifest.contributes.menus).flat().forEach(inEditors)
  return manifest
}
