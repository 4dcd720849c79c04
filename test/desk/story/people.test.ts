import { describe, expect, it } from 'vitest'
import { storyOf } from './reading.ts'

const mentions = (copy: string, name: string) => {
  const story = storyOf(copy)
  return story.people
    .find(person => person.name === name)
    ?.mentions.map(({ start, end }) => story.text.slice(start, end))
}

describe('the people of a story', () => {
  it('have the name of their first whole mention, a surname and a role', () => {
    expect(
      storyOf('Harbor Secretary Karin Lindqvist met Ben Okafor, director of the shipyard, on Monday.').people,
    ).toMatchObject([
      { name: 'Karin Lindqvist', surname: 'Lindqvist', role: 'Harbor Secretary', gender: 'woman' },
      { name: 'Ben Okafor', surname: 'Okafor', role: 'director of the shipyard' },
    ])
  })

  it('are none of those who say something behind their names', () => {
    const [{ name, role }] = storyOf(
      'A fence would have saved Thomas Wray, a judge said on Friday. “A fence,” the judge said.',
    ).people
    expect({ name, role }).toEqual({ name: 'Thomas Wray', role: undefined })
  })

  it('are found by surname, pronoun and role as well', () => {
    expect(
      mentions(
        'Mayor Karin Lindqvist lost. Lindqvist wept; she left. The mayor had no words.',
        'Karin Lindqvist',
      ),
    ).toEqual(['Karin Lindqvist', 'Lindqvist', 'she', 'The mayor'])
  })

  it('keep two of one surname apart', () => {
    const copy =
      'Karin Lindqvist met Erik Lindqvist. Ms. Lindqvist left first. Erik Lindqvist stayed, and Mr. Lindqvist paid.'
    expect(mentions(copy, 'Karin Lindqvist')).toEqual(['Karin Lindqvist', 'Lindqvist'])
    expect(mentions(copy, 'Erik Lindqvist')).toEqual(['Erik Lindqvist', 'Erik Lindqvist', 'Lindqvist'])
  })

  it('may have particles, initials and two surnames', () => {
    expect(
      storyOf('Bill de Vries met George W. Hale and Enrique Soto Neri.').people.map(({ name, surname }) => [
        name,
        surname,
      ]),
    ).toEqual([
      ['Bill de Vries', 'de Vries'],
      ['George W. Hale', 'Hale'],
      ['Enrique Soto Neri', 'Neri'],
    ])
  })

  it('may have names on no list, where a surname, a role, an age or a verb of speech speaks for them', () => {
    const names = (copy: string) => storyOf(copy).people.map(({ name }) => name)
    expect(names('Dagna Wrobel opened the shop in May. Wrobel, who is 61, will close it.')).toEqual([
      'Dagna Wrobel',
    ])
    expect(names('Dagna Wrobel opened the shop. “It is small,” Wrobel said.')).toEqual(['Dagna Wrobel'])
    expect(names('The director, Dagna Wrobel, said no.')).toEqual(['Dagna Wrobel'])
    expect(names('The shop belongs to Dagna Wrobel, 45.')).toEqual(['Dagna Wrobel'])
    expect(names('The shop belongs to Dagna Wrobel, an engineer of the ferries.')).toEqual(['Dagna Wrobel'])
    expect(names('“It is small,” said Dagna Wrobel.')).toEqual(['Dagna Wrobel'])
  })

  it('may have a surname that is a word for a thing, where it stands alone as well', () => {
    expect(
      mentions(
        'Wayne Bridge was hurt on Sunday. The team has nobody to replace Bridge with.',
        'Wayne Bridge',
      ),
    ).toHaveLength(2)
    expect(storyOf('They closed Austin Bridge on Sunday. The bridge is old.').people).toEqual([])
  })

  it('keep no letters behind the name, and no plural before it', () => {
    expect(storyOf('It rained. Judge Charles Harris QC spoke.').people[0]?.name).toBe('Charles Harris')
    expect(
      storyOf('It rained. Youngsters Ben Hudell and Sam Tillen would play.').people.map(({ name }) => name),
    ).toEqual(['Ben Hudell', 'Sam Tillen'])
  })

  it('are no bands', () => {
    expect(storyOf('They saw the band Snow Patrol. So did the Jesus and Mary Chain.').people).toEqual([])
  })

  it('have the title alone where somebody else’s role stands before it', () => {
    expect(storyOf('A staunch opponent of President Ana Ruiz spoke.').people).toMatchObject([
      { role: 'President' },
    ])
  })

  it('are not towns with a given name, where things are each time', () => {
    expect(storyOf('The water in Harlan Mills is brown. In Harlan Mills the clinic closed.').people).toEqual(
      [],
    )
    expect(mentions('The trust in Harlan Mills fell. Harlan Mills resigned.', 'Harlan Mills')).toHaveLength(2)
  })

  it('are not places and firms that stand beside people and verbs', () => {
    expect(
      storyOf(
        'Mayor Ruth Ferrante of Port Tamsin said no. She will go on in Port Tamsin, where Mayor Ruth Ferrante lives. ' +
          'The owner, Dale Aggregates, said yes. Grant Thornton said so, and Kestrel Lines said it too.',
      ).people.map(({ name }) => name),
    ).toEqual(['Ruth Ferrante'])
  })

  it('are not universities, streets or parties', () => {
    expect(
      storyOf(
        'Lincoln University, Madison Avenue, the Labour Party and New York said so on Monday in Georgia.',
      ).people,
    ).toEqual([])
  })

  it('are named by surname alone where nobody says more', () => {
    expect(storyOf('President Okafor said so. Okafor left.').people).toMatchObject([
      { name: 'Okafor', surname: 'Okafor' },
    ])
  })

  it('are not heard in the pronouns of a quotation', () => {
    expect(mentions('Karin Lindqvist lost. “She lied,” Ben Okafor said.', 'Karin Lindqvist')).toEqual([
      'Karin Lindqvist',
    ])
  })
})
