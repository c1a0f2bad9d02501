package dev.inkling.data.mnist;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxy that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, in either case, as command-line programs
 * take it; where they name none, Java's own choice (system settings and {@code -Dhttps.proxyHost}).
 */
final class EnvironmentProxy extends ProxySelector {

    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    EnvironmentProxy(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    /** @throws InvalidProxyException when the variable holds anything but a proxy's address */
    @Override
    public List<Proxy> select(URI uri) {
        String variable = uri.getScheme() + "_proxy";
        String named = value(variable);
        if (named.isEmpty() || isExcepted(uri.getHost())) {
            return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
        }
        URI proxy = proxy(variable, named);
        int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    private static URI proxy(String variable, String named) {
        try {
            URI proxy = new URI(named.contains("://") ? named : "http://" + named);
            if (proxy.getHost() != null && proxy.getPort() <= LAST_PORT) {
                return proxy;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new InvalidProxyException(variable);
    }

    private boolean isExcepted(String host) {
        return Arrays.stream(value("no_proxy").split(","))
                .map(String::strip)
                .map(except -> except.startsWith(".") ? except.substring(1) : except)
                .anyMatch(except -> except.equals("*")
                        || !except.isEmpty() && (host.equalsIgnoreCase(except) || host.endsWith("." + except)));
    }

    private String value(String name) {
        return environment.getOrDefault(name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (otherwise != null) {
            otherwise.connectFailed(uri, address, failure);
        }
    }
}
