/** What a table's first row, or a row of JSON, may call each field: in lower case, with `_` for spaces and dashes. The first known goes first. */
const spellings = {
  headline: 'headline title head heading subject titel titre título titulo überschrift',
  body: 'body text content story article fulltext full_text article_text body_text article_body body_content copy texto texte inhalt',
  published:
    'published date pubdate pub_date publish_date publication_date published_at datetime timestamp datum fecha',
  source: 'source agency publisher publication outlet newspaper paper provider quelle fuente',
  byline: 'byline author authors by writer reporter autor auteur',
  dateline: 'dateline location place',
  language: 'language lang locale sprache langue idioma',
  externalId: 'id guid uri url link article_id external_id externalid doc_id',
  slug: 'slug slugline',
  version: 'version take revision',
  status: 'status',
  editorsNote: 'note ednote ed_note editors_note editorsnote editor_s_note',
  embargo: 'embargo embargoed embargoed_until',
} as const

export type ArticleField = keyof typeof spellings

const known = Object.entries(spellings).map(([field, spelled]) => [field, spelled.split(' ')] as const)

/** Where each field of an article stands among the names of a table or of a row. */
export function fieldsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const spelled = names.map(spellingOf)
  return new Map(
    known.flatMap(([field, ways]) => {
      const way = ways.find((each) => spelled.includes(each))
      return way === undefined ? [] : [[field, spelled.indexOf(way)] as const]
    }),
  )
}

/** A name as it is looked up: `bodyText`, `Body text` and `body-text` are one. */
function spellingOf(name: string): string {
  return name
    .trim()
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .replaceAll(/[\s'’-]+/gu, '_')
}
