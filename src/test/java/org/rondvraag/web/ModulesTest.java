package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModulesTest {
    @Test
    void everyModuleIsNamedOnceHoweverDeepItLies() {
        Map<String, byte[]> files = files(
                "js/desk.js", "import { a } from './live/a.js'\nimport './b.js'\nconst from = './not-imported.js'\n",
                "js/live/a.js", "import {\n  c,\n  d\n} from '../lib/c.js'\nexport { e } from './a.js'\n",
                "js/b.js", "import { c } from './lib/c.js'\n",
                "js/lib/c.js", "export const c = 1\n");
        assertThat(Modules.of(files).get("desk")).containsExactly("js/live/a.js", "js/lib/c.js", "js/b.js");
    }

    @Test
    void aModuleThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> Modules.of(files("js/desk.js", "import './gone.js'\n")))
                .hasMessageContaining("js/gone.js");
    }

    private static Map<String, byte[]> files(String... namesAndSources) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndSources.length; i += 2) {
            files.put(namesAndSources[i], namesAndSources[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
