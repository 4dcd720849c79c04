import type { Database } from '../sqlite.ts'

/** Another layout has another number. */
export const layout = 1

export const schema = `
create table about (name text primary key, value) without rowid;
create table story (
  number integer primary key autoincrement, id text not null unique, hash text not null,
  version integer, embargo text, date text, publisher text, byline text, place text, headline text, url text,
  stems blob not null, text text not null
);
create index story_hash on story (hash);
create index story_date on story (date);
create table withdrawn (id text primary key, hash text, version integer) without rowid;
create index withdrawn_hash on withdrawn (hash);
create table posting (key integer, story integer, primary key (key, story)) without rowid;
create table recent (key integer, story integer, primary key (key, story)) without rowid;
insert into about values ('layout', ${layout}), ('stories', 0), ('recent', 0);
`

/** The contents of `about`: counts, and the recipe. */
export const aboutOf = (database: Database, name: string) =>
  database.all('select value from about where name = ?', [name])[0]?.value

export const numberOf = (database: Database, name: string) =>
  (aboutOf(database, name) as number | undefined) ?? 0

export const count = (database: Database, name: string, by: number) =>
  database.run('update about set value = value + ? where name = ?', [by, name])
