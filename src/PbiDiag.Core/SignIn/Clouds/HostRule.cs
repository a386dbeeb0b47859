namespace PbiDiag.SignIn.Clouds;

/// <summary>One host, or all hosts below a domain, that may be sent a token.</summary>
public sealed record HostRule
{
    private HostRule(string host, int port, bool below)
    {
        Host = host;
        Port = port;
        Below = below;
    }

    public string Host { get; }

    /// <summary>Part of the rule: on a loopback address another port is another server.</summary>
    public int Port { get; }

    public bool Below { get; }

    public static HostRule Exactly(Uri address) => new(address.IdnHost, address.Port, below: false);

    public static HostRule AnyBelow(string domain, int port = 443) => new(domain, port, below: true);

    /// <summary>Reads <c>host</c>, <c>host:port</c> or <c>*.domain:port</c>; null when the text is none of them.</summary>
    public static HostRule? Parse(string text)
    {
        var below = text.StartsWith("*.", StringComparison.Ordinal);
        var rest = below ? text.Substring(2) : text;
        if (!Uri.TryCreate("https://" + rest, UriKind.Absolute, out var address) || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
            return null;
        return new HostRule(address.IdnHost, address.Port, below);
    }

    public bool Covers(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0
        && address.Port == Port
        && CoversHost(address.IdnHost);

    // The punycode form is compared: a host in look-alike letters is another host there.
    private bool CoversHost(string host) => Below
        ? host.Length > Host.Length + 1
            && host[host.Length - Host.Length - 1] == '.'
            && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, Host, StringComparison.OrdinalIgnoreCase);
}
