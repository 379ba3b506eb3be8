import type { LocalCard } from '../../domain/pack.ts';
import type { Block, Text } from '../../domain/text.ts';
import { Icon } from './icon.tsx';
import { SaidCards } from './said-cards.tsx';
import { type Page, Segment } from './segment.tsx';

type Props = { page: Page; blocks: Block<Text>[]; cards: LocalCard[] };

/** The body of a page, block by block. */
export function Blocks({ page, blocks, cards }: Props) {
  // A page's blocks never change their order: their place is their identity.
  return (
    <>
      {blocks.map((block, at) => (
        <OneBlock key={at} page={page} block={block} cards={cards} />
      ))}
    </>
  );
}

function OneBlock({ page, block, cards }: { page: Page; block: Block<Text>; cards: LocalCard[] }) {
  const { t } = page.view;
  switch (block.kind) {
    case 'heading':
      return <Segment page={page} text={block.text} as="h2" />;
    case 'paragraph':
      return <Segment page={page} text={block.text} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <Segment key={item.id} page={page} text={item} as="li" />
          ))}
        </ul>
      );
    case 'steps':
      return <Steps page={page} items={block.items} />;
    case 'warning':
      return (
        <div class="warning" role="note">
          <p class="label">
            <Icon name="triangle-alert" />
            {t('block.warning')}
          </p>
          <Blocks page={page} blocks={block.blocks} cards={cards} />
        </div>
      );
    case 'say':
      return <SaidCards page={page} cards={block.cards.flatMap((id) => cards.find((card) => card.id === id) ?? [])} />;
    case 'papers':
      return (
        <details class="papers">
          <summary>
            <Icon name="id-card" />
            {t(`papers.${block.held}`)}
          </summary>
          <Blocks page={page} blocks={block.blocks} cards={cards} />
        </details>
      );
    case 'choices':
    case 'table':
      return <Table page={page} block={block} />;
  }
}

/** What to do first, in large figures. */
export function Steps({ page, items }: { page: Page; items: Text[] }) {
  return (
    <ol class="steps">
      {items.map((item) => (
        <Segment key={item.id} page={page} text={item} as="li" />
      ))}
    </ol>
  );
}

/** A table. It may be wider than a phone: then it alone scrolls. */
function Table({ page, block }: { page: Page; block: Extract<Block<Text>, { head: unknown }> }) {
  const { head, rows } = block;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard
    <section class="wide" tabIndex={0} aria-label={page.view.t('block.table')}>
      <table class={block.kind}>
        <thead>
          <tr>
            {head.map((text) => (
              <Segment key={text.id} page={page} text={text} as={isEmpty(text) ? 'td' : 'th'} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) => (
                <Segment key={text.id} page={page} text={text} as={column === 0 && block.kind === 'choices' ? 'th' : 'td'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isEmpty({ text }: Text): boolean {
  return text.every((piece) => piece === '');
}
