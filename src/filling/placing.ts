import { PLACE_CLOSE, PLACE_OPEN, type Placed, type PlacedBlock, type PlacedInline, type Rich } from "./filled.ts";

const PLACEHOLDER = new RegExp(`(${PLACE_OPEN}\\d+${PLACE_CLOSE})`);

const OPENING = new RegExp(`^${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`);

/** Collects what stands outside the Markdown, and gives the placeholders that stand for it inside. */
export class Placing {
  readonly #placed: Placed[] = [];

  get placed(): readonly Placed[] {
    return this.#placed;
  }

  inline(item: PlacedInline): Rich {
    return this.#push(item);
  }

  /** Plain text, whatever it holds; nothing for no text. */
  text(text: string): Rich {
    return text === "" ? "" : this.inline({ kind: "text", text });
  }

  /** The same with a capital, where it begins with a text: as it opens a sentence or a line of its own. */
  opening(rich: Rich, language: string): Rich {
    const [, index] = OPENING.exec(rich) ?? [];
    const item = index === undefined ? undefined : this.#placed[Number(index)];
    if (item?.kind === "text" || item?.kind === "passage")
      this.#placed[Number(index)] = {
        ...item,
        text: item.text.charAt(0).toLocaleUpperCase(language) + item.text.slice(1),
      };
    return rich;
  }

  block(item: PlacedBlock): Rich {
    return `\n\n${this.#push(item)}\n\n`;
  }

  /** An id for a table or figure that the template gives none, such as `table-3`. */
  nextId(kind: "table" | "figure"): string {
    return `${kind}-${this.#placed.filter((item) => item.kind === kind).length + 1}`;
  }

  /** What is placed meanwhile, taken away again. */
  takenBack(run: () => unknown): readonly Placed[] {
    const before = this.#placed.length;
    run();
    return this.#placed.splice(before);
  }

  /** A placeholder whose block is known only at the end; `settle` with undefined takes it out of the text again. */
  later(): { readonly rich: Rich; settle(item: PlacedBlock | undefined, markdown: string): string } {
    const index = this.#placed.length;
    const rich = this.block({ kind: "page-break" });
    return {
      rich,
      settle: (item, markdown) => {
        if (item) this.#placed[index] = item;
        return item ? markdown : markdown.replace(rich.trim(), "");
      },
    };
  }

  /** Places the words between placeholders, such as those with which a language joins a list. */
  words(mixed: string): Rich {
    return mixed
      .split(PLACEHOLDER)
      .map((part) => (PLACEHOLDER.test(part) ? part : this.text(part)))
      .join("");
  }

  #push(item: Placed): Rich {
    this.#placed.push(item);
    return `${PLACE_OPEN}${this.#placed.length - 1}${PLACE_CLOSE}`;
  }
}
