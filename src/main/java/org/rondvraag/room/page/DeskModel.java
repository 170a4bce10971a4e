package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.rondvraag.shared.Messages;

/**
 * The moderator's desk as a plain tree, one part of the page a member; the browser makes the same in {@code model/desk.js}, and
 * then knows what the moderator chose.
 */
public final class DeskModel implements PageModel {
    private final Messages messages;

    public DeskModel(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(JsonObject state, JsonObject page) {
        DeskFrame c = DeskFrame.of(state, page, messages);
        DeskLists lists = new DeskLists(c);
        DeskRoom room = new DeskRoom(c);
        return new Tree()
                .with("language", c.words().language().code())
                .with("title", c.words().text("desk.title") + ": " + c.title())
                .with("head", DeskHead.of(c))
                .with("incoming", lists.incoming())
                .with("listHead", lists.head())
                .with("list", lists.open())
                .with("stage", DeskStage.stage(c))
                .with("poll", DeskPoll.of(c))
                .with("copy", room.copy())
                .with("run", DeskStage.run(c))
                .with("panel", DeskPanel.of(c))
                .with("announce", room.announce())
                .with("activity", room.activity())
                .with("foot", room.foot())
                .done();
    }
}
