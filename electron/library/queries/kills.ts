import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { isEarlier, momentOf } from '../../../shared/domain/published.ts'
import type { WritableDb } from '../database/handles.ts'

type Arrival = Pick<ArticleSummary, 'headline' | 'source' | 'published' | 'status'> & { readonly id: ArticleId }
type Candidate = { readonly id: number; readonly headline: string; readonly published: string | null }
/** A notice that withdraws a report: whose it is, and by what headlines it names the report. */
type Kill = Candidate & { readonly source: string; readonly names: ReadonlySet<string> }

/** Days within which a headline means the same report: a kill follows within hours. */
const killDays = 3
const dayMilliseconds = 86_400_000
/** Reports of one headline and source that are looked at. */
const mostCandidates = 20
/** Kills of earlier imports that are remembered, the latest: a report that comes after its kill comes within hours. */
const mostRemembered = 200
/** A notice names the report in its first sentences. */
const openingCharacters = 1_000

const label =
  /^(?:(?:BULLETIN|MANDATORY|URGENT)\s)?(?:KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION)\s*(?:--|[-–—:])\s*/u
/** `the story headlined "Mayor resigns"`, `die Meldung „Bürgermeister tritt zurück“`. */
const quoted = /["“„«]\s*(?<headline>[^"“”„«»\r\n]{8,200}?)[,.]?\s*["”“»]/gu

/**
 * Withdraws the report that a kill names, by its headline, from the same source and not after it, and links the kill to it as to the
 * version before. Reports and kills come in any order, so kills are remembered for reports that come after them: those of this import, and the
 * latest that are in the library already.
 */
export function prepareKills(db: WritableDb): (arrival: Arrival) => void {
  const bodyOf = db.prepare<[number], string>('SELECT body FROM article_texts WHERE id = CAST(? AS INTEGER)').pluck()
  const named = db.prepare<Record<string, string | number>, Candidate>(`
    SELECT articles.id AS id, articles.headline AS headline, published
    FROM article_search JOIN articles ON articles.id = article_search.rowid
    WHERE article_search MATCH @match AND source IS @source AND articles.id <> @id AND removed IS NULL
    LIMIT ${mostCandidates}`)
  const withdraw = db.prepare<[number]>("UPDATE articles SET status = 'withdrawn' WHERE id = ?")
  const link = db.prepare<[number, number]>(
    'UPDATE articles SET previous_version = ? WHERE id = ? AND previous_version IS NULL',
  )

  const stored = db.prepare<[], Candidate & { readonly source: string }>(`
    SELECT id, headline, source, published FROM articles INDEXED BY articles_by_withdrawal
    WHERE status = 'withdrawn' AND removed IS NULL AND source IS NOT NULL ORDER BY id DESC LIMIT ${mostRemembered}`)
  const inQuotesOf = (id: number): string[] => {
    const opening = (bodyOf.get(id) ?? '').slice(0, openingCharacters)
    return Array.from(opening.matchAll(quoted), ({ groups }) => groups?.['headline'] ?? '')
  }
  // What is there may have been withdrawn by a kill or by hand; only a notice that says so is a kill.
  const remembered = (): Kill[] =>
    stored.all().map((each) => {
      const own = label.test(each.headline) ? [each.headline.replace(label, '')] : []
      return { ...each, names: new Set([...own, ...inQuotesOf(each.id)].map(keyOf)) }
    })
  let kills: Kill[] | null = null

  const apply = (kill: Kill, report: Candidate): void => {
    if (!kill.names.has(keyOf(report.headline)) || !isInTime(kill, report)) return
    withdraw.run(report.id)
    link.run(report.id, kill.id)
  }

  return ({ id, headline, source, published, status }) => {
    if (source === null) return
    kills ??= remembered()
    if (status !== 'withdrawn') {
      for (const kill of kills) if (kill.source === source) apply(kill, { id, headline, published })
      return
    }
    const headlines = [headline.replace(label, ''), ...inQuotesOf(id)]
    const kill: Kill = { id, headline, source, published, names: new Set(headlines.map(keyOf)) }
    kills.push(kill)
    for (const each of headlines) {
      const match = `headline : "${each.replaceAll('"', '""')}"`
      for (const report of named.all({ match, source, id })) apply(kill, report)
    }
  }
}

/** A headline as two are compared: a kill may write it in other letters. */
function keyOf(headline: string): string {
  return headline
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a report came out before the kill, as far as the dates say, and not long before. */
function isInTime(kill: Candidate, report: Candidate): boolean {
  if (kill.published === null || report.published === null) return true
  const apart = Math.abs(momentOf(kill.published) - momentOf(report.published))
  return !isEarlier(kill.published, report.published) && apart <= killDays * dayMilliseconds
}
