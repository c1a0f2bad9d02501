package dev.inkling.mnist;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
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

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    EnvironmentProxy(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String named = value(uri.getScheme() + "_proxy");
        if (named.isEmpty() || isExcepted(uri.getHost())) {
            return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
        }
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
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
