import type { Store } from '../../src/store/open-store.ts';
import { rowsOf } from './rows.ts';

/** Articles are some of these hours old, so that many share an instant; some have no date. */
const HOURS = [0, 1, null, 2];
const by = { method: 'test-rule', version: 'test-1', score: 0.9 };

/**
 * A corpus in which every connection of the graph has `count` things, or a few more: hubs (an article "hub", a person
 * "ann", an outlet "hub.example" …) with `count` things around each.
 *
 * @returns the row ids of the hubs that have no slug
 */
export async function fillHubs(store: Store, count: number) {
  const { prisma } = store;
  const rows = rowsOf(store);
  const outlet = await rows.outlet('hub.example');
  const topic = await rows.topic('hub', 'Hub');
  const venue = await rows.venue('hub', 'Hub');
  const story = await rows.story('hub');
  const person = await rows.person('ann', 'Ann');
  const body = await rows.organization('port', 'Port');
  const hub = await rows.article({ slug: 'hub', publishedAt: null });
  const quote = await rows.quote(hub.id, 'The hub’s words');
  const utterance = await rows.utterance('The hub’s words');
  const claim = await rows.claim('The hub’s claim');
  const name = await rows.name('p:ann', { personId: person.id });

  for (let index = 0; index < count; index += 1) {
    const hour = HOURS[index % HOURS.length] ?? null;
    const publishedAt = hour === null ? null : new Date(Date.UTC(2025, 0, 1, hour));
    await rows.outlet(`o${index}.example`);
    await rows.topic(`t${index}`, `T ${index}`);
    await rows.venue(`v${index}`, `V ${index}`);
    await rows.story(`s${index}`, { articleCount: index % 3, outletCount: index % 2 });
    const article = await rows.article({
      title: `Bridge ${index}`,
      publishedAt,
      outletId: outlet.id,
      storyId: story.id,
      copyOfId: hub.id,
    });
    await prisma.articleTopic.create({ data: { articleId: article.id, topicId: topic.id } });
    await rows.link(hub.id, { toId: article.id, kind: 'RELATED', score: (index % 5) / 5 });

    const other = await rows.person(`p${index}`, `P ${index}`);
    const otherBody = await rows.organization(`g${index}`, `G ${index}`);
    const otherName = await rows.name(`p:p${index}`, { personId: other.id });
    await rows.namePair(name.id, otherName.id, { score: (index % 4) / 4 });
    await rows.inArticle(article.id, person.id);
    await rows.inArticle(hub.id, other.id, index % 3);
    for (const [articleId, organizationId] of [
      [article.id, body.id],
      [hub.id, otherBody.id],
    ] as const) {
      const { orderAt } = articleId === hub.id ? hub : article;
      const mentioned = { articleId, organizationId, mentionCount: index % 3, forms: [], orderAt };
      await prisma.articleOrganization.create({ data: { ...mentioned, ...by } });
    }
    const place = { start: index % 7, end: (index % 7) + 3 };
    const mention = { articleId: hub.id, key: `m${index}`, kind: 'NAME' as const, text: 'Ann', ...place };
    await prisma.mention.create({ data: { ...mention, ...by } });

    const said = { personId: person.id, venueId: venue.id, utteranceId: utterance.id };
    const report = await rows.quote(article.id, `Report ${index}`, said);
    await rows.quote(hub.id, `Port ${index}`, { organizationId: body.id, start: index % 7 });
    const conflict = { kind: 'REQUOTATION', orderAt: article.orderAt } as const;
    await rows.conflict(quote, report, conflict);
    await rows.conflict(report, quote, conflict);
    const at = { firstReportedAt: publishedAt, outletCount: index % 3 };
    await rows.utterance(`U ${index}`, { personId: person.id, ...at });
    await rows.utterance(`W ${index}`, { organizationId: body.id, ...at });

    const { orderAt } = article;
    const told = { storyId: story.id, articleCount: index % 3, orderAt };
    const claimed = await rows.claim(`C ${index}`, { personId: person.id, ...told });
    await rows.claim(`D ${index}`, { organizationId: body.id, ...told });
    const appearance = await rows.appearance(claimed.id, hub.id, `C ${index}`, { start: index % 7 });
    await rows.appearance(claim.id, article.id, `The hub’s claim, ${index}`);
    await rows.discrepancy(claimed.id, [{ appearanceId: appearance.id, value: 'x' }], { orderAt });
    await prisma.edit.create({ data: { action: 'addAlias', subjects: [], keys: [], before: [], after: [] } });
  }
  return { quote: quote.id, utterance: utterance.id, claim: claim.id };
}
