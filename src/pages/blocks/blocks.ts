import type { ComponentType } from "react";
import type { Block } from "../../document/document.ts";
import { Columns } from "./columns.tsx";
import { Contents } from "./contents.tsx";
import { Facts } from "./facts.tsx";
import { Figure } from "./figure.tsx";
import { Heading } from "./heading.tsx";
import { Keep } from "./keep.tsx";
import { List } from "./list.tsx";
import { Paragraph } from "./paragraph.tsx";
import { FillIn } from "./fill-in.tsx";
import { Questions } from "./questions.tsx";
import { Sources } from "./sources.tsx";
import { Strip } from "./strip.tsx";
import { Table } from "./table.tsx";

/** The component of every kind of block. Each fills the measure of its setting and has no space of its own outside. */
export const blocks = {
  heading: Heading,
  paragraph: Paragraph,
  list: List,
  table: Table,
  figure: Figure,
  facts: Facts,
  strip: Strip,
  questions: Questions,
  "fill-in": FillIn,
  contents: Contents,
  sources: Sources,
  columns: Columns,
  keep: Keep,
  // What starts a page is nothing on it.
  "page-break": () => null,
} satisfies { readonly [K in Block["kind"]]: ComponentType<{ block: Extract<Block, { kind: K }> }> };
