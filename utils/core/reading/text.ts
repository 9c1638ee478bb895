/** A paragraph that is only this marks a break between sections. */
export const SECTION_BREAK = '*'

/** The paragraphs of a plain text in order. A section break counts as one. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n\s*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
}
