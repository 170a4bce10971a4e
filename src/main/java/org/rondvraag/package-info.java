/**
 * Rondvraag: live questions and polls for panel discussions. This page is the map: which behaviour lives where. A package
 * uses only those above it in this list; {@code ArchitectureTest} reads the imports.
 *
 * <table>
 * <caption>The code map</caption>
 * <tr><td>{@code shared}</td><td>ids, roles, views, problems, bounded {@code Fields}, clean {@code Text}, {@code Messages} in four languages</td></tr>
 * <tr><td>{@code ranking}</td><td>pure orders of questions ({@code Balanced}, {@code Popular}, …) and near-duplicates ({@code Similarity})</td></tr>
 * <tr><td>{@code store}</td><td>all of Redis: {@code Store}, {@code Keys}, {@code resources/lua}, {@code Pipeline} (commands) and {@code Subscriber} (changes), each over a {@code Line} that is kept up; {@code BundledRedis}</td></tr>
 * <tr><td>{@code live}</td><td>what goes over sockets: {@code LiveDocument} (state, patches), {@code Topic}, {@code Hub} and its {@code Lane} (a publication goes out in slices), {@code Connection}, {@code RawFrames}, {@code Limits}</td></tr>
 * <tr><td>{@code web}</td><td>what every page needs: cookies and access keys, {@code Views} (Handlebars), {@code Assets}, headers, origins, refusals</td></tr>
 * <tr><td>{@code event}</td><td>the event's documents and switches; {@code Rule}, {@code Facts}, {@code Decision}: the shape of every rule</td></tr>
 * <tr><td>{@code question}</td><td>{@code Asking} (audience), {@code Review}, {@code Staging}, {@code Merging} (desk), {@code Claiming} (panel); {@code Turns} (how much one person asks); {@code StandardReason} (what everyone may know of a dismissal)</td></tr>
 * <tr><td>{@code poll}</td><td>{@code PollRules} (desk), {@code Answers} (one ballot), {@code Policy} (who sees a result); {@code poll.tally}: ballots counted; {@code poll.result}: the statistics</td></tr>
 * <tr><td>{@code room}</td><td>one event in memory: {@code Room} (door), {@code CommandTable} (every command), {@code Runner} and {@code Commits} (from a decision to one write), {@code Upkeep} (level with Redis), {@code Memory} and its {@code Tracker} (what a change touches), {@code Projection} (what a view sees), {@code Publication}, {@code Undo}; {@code EventFile} (import and export of an event); {@code room.page}: page models; {@code room.http}: its routes</td></tr>
 * <tr><td>{@code export}</td><td>what is taken home: CSV, XLSX, JSON, report</td></tr>
 * <tr><td>{@code rehearsal}</td><td>the command {@code rehearse}: a simulated audience over real sockets, and what it measured</td></tr>
 * <tr><td>{@code compute}</td><td>the command that checks an order or a statistic without the server</td></tr>
 * <tr><td>here</td><td>{@code Main} (commands), {@code Config} (environment), {@code Node} (start and stop), {@code Site} (what is wired to what), {@code Server} (every route)</td></tr>
 * </table>
 *
 * <p>The way of a change: phone → {@code live.Connection} → {@code room.Room.run} → {@code CommandTable} → a rule's {@code
 * Decision} → {@code store.Store.commit} (one Lua script) → published → {@code room.Upkeep} applies it to {@code Memory} →
 * once a tick {@code Publication} → {@code live.Topic} → {@code live.Hub} → phones. The wire is described in {@code
 * resources/openapi.json}.
 *
 * <p>In the browser: {@code webroot/js/live} (socket, state, outbox), {@code model} (state to page model, twin of {@code
 * room.page}), {@code elements} (one module a region), {@code lib}. Templates: {@code resources/templates}; those in {@code
 * partials} are printed on both sides.
 */
@NullMarked
package org.rondvraag;

import org.jspecify.annotations.NullMarked;
