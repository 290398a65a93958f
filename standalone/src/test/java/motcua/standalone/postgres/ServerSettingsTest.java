package motcua.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    private static final long MEGA = 1 << 20;

    @Test
    void aCommuneHasTheLeastBuffersAndAProvinceATenthOfItsHeap() {
        assertThat(ServerSettings.buffers(400 * MEGA)).isEqualTo(96);
        assertThat(ServerSettings.buffers(14_000 * MEGA)).isEqualTo(1_400);
        assertThat(ServerSettings.buffers(Long.MAX_VALUE)).isEqualTo(2_048);
    }
}
