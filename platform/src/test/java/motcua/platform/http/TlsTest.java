package motcua.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The connector as our configuration makes it, with a certificate and without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private static final char[] NO_SECRET = "of-this-test".toCharArray();
    private static final int ALERT = 0x15;
    private static final int PROTOCOL_VERSION = 70;

    private ConfigurableApplicationContext house;
    private SSLContext client;

    /** A house without doors: every answer is 404. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class
    })
    @Import(ShellHeaders.class)
    static class Shell {}

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        KeyStore store = certificate(directory.resolve("store.p12"));
        Path key = pem(
                directory.resolve("key.pem"),
                "PRIVATE KEY",
                store.getKey("house", NO_SECRET).getEncoded());
        Path certificate = pem(
                directory.resolve("certificate.pem"),
                "CERTIFICATE",
                store.getCertificate("house").getEncoded());
        house = run(
                "server.ssl.bundle=motcua",
                "spring.ssl.bundle.pem.motcua.keystore.certificate=" + certificate.toUri(),
                "spring.ssl.bundle.pem.motcua.keystore.private-key=" + key.toUri());
        client = trusting(store);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private static ConfigurableApplicationContext run(String... settings) {
        return new SpringApplicationBuilder(Shell.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=none", "spring.config.import=classpath:motcua-platform.yml")
                .properties("server.port=0")
                .properties(settings)
                .run();
    }

    private static KeyStore certificate(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "house",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=house",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(NO_SECRET));
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), NO_SECRET);
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", store.getCertificate("house"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void theTwoVersionsThatAreSoundAreSpokenWithForwardSecrecy(String version) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) client.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port(house))) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).matches("TLS_(ECDHE_ECDSA_WITH_)?(AES|CHACHA20)_.*");
        }
    }

    @Test
    void anOlderVersionIsRefused() throws IOException {
        // Java's own client would not even ask: a greeting of TLS 1.1, with two suites and one curve, by hand.
        byte[] greeting = HexFormat.of()
                .parseHex("160301003f" + "0100003b" + "0302" + "5a".repeat(32) + "00" + "0004c009c013" + "0100" + "000e"
                        + "000a000400020017" + "000b00020100");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(house))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(greeting);
            InputStream answer = socket.getInputStream();
            byte[] alert = answer.readNBytes(7);
            assertThat(alert[0]).isEqualTo((byte) ALERT);
            assertThat(alert[6]).isEqualTo((byte) PROTOCOL_VERSION);
        }
    }

    @Test
    void browsersAreToldToStayWithTlsForAYear() throws Exception {
        assertThat(answer("https", house).headers().firstValue("strict-transport-security"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("includeSubDomains").containsPattern("max-age=3[1-9]\\d{6}"));
    }

    @Test
    void withoutACertificateItStartsAndPromisesNothing() throws Exception {
        try (ConfigurableApplicationContext plain = run()) {
            assertThat(answer("http", plain).headers().map())
                    .containsKey("content-security-policy")
                    .doesNotContainKey("strict-transport-security");
        }
    }

    private HttpResponse<Void> answer(String scheme, ConfigurableApplicationContext context) throws Exception {
        try (HttpClient http = HttpClient.newBuilder().sslContext(client).build()) {
            URI address = URI.create(scheme + "://127.0.0.1:" + port(context) + "/");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding());
        }
    }
}
