namespace PbiDiag.Linting;

/// <summary>
/// A redirect URI taken apart as it is written: System.Uri would tidy up the very differences that matter.
/// https://learn.microsoft.com/entra/identity-platform/reply-url
/// </summary>
public sealed record RedirectUri(string Text)
{
    private readonly int _scheme = Text.IndexOf("://", StringComparison.Ordinal);

    public string Scheme => _scheme < 0 ? "" : Text.Substring(0, _scheme);

    public string Host => PortMark is var mark && mark < 0 ? Authority : Authority.Substring(0, mark);

    public string Port => PortMark is var mark && mark < 0 ? "" : Authority.Substring(mark + 1);

    public string Path => Cut(Rest, '?', '#');

    public string Query => Rest.IndexOf('?') is var at && at < 0 ? "" : Cut(Rest.Substring(at), '#');

    public string Fragment => Rest.IndexOf('#') is var at && at < 0 ? "" : Rest.Substring(at);

    public bool IsLoopback => Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]";

    private string Authority => _scheme < 0 ? "" : Cut(Text.Substring(_scheme + 3), '/', '?', '#');

    private string Rest => _scheme < 0 ? Text : Text.Substring(_scheme + 3 + Authority.Length);

    private int PortMark => Authority.LastIndexOf(':') is var at && at > Authority.LastIndexOf(']') ? at : -1;

    private static string Cut(string text, params char[] marks) => text.IndexOfAny(marks) is var at && at < 0 ? text : text.Substring(0, at);
}
