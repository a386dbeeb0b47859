namespace PbiDiag.SignIn.Clouds;

/// <param name="Api">The root of the service, without the version.</param>
/// <param name="Resource">The audience of its tokens.</param>
/// <param name="TokenHosts">Every host that may be sent such a token. There is no other list.</param>
public sealed record ServiceEndpoint(Uri Api, string Resource, IReadOnlyList<HostRule> TokenHosts)
{
    public string Scope => Resource.TrimEnd('/') + "/.default";

    public bool MaySendTokenTo(Uri address) => TokenHosts.Any(rule => rule.Covers(address));
}
