namespace PbiDiag.Facts.Cases;

/// <summary>Which service a token is for, as a text names it: by address or by its application id, which is the same in every tenant.</summary>
internal static class ResourceNames
{
    // https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
    private static readonly (string Host, string AppId)[] Services =
    [
        ("analysis.windows.net/powerbi", "00000009-0000-0000-c000-000000000000"),
        ("api.powerbi.com", "00000009-0000-0000-c000-000000000000"),
        ("api.fabric.microsoft.com", "00000009-0000-0000-c000-000000000000"),
        ("graph.microsoft.com", "00000003-0000-0000-c000-000000000000"),
        ("vault.azure.net", "cfa8b339-82a2-471a-a3c9-0fa0be7a4093"),
        ("database.windows.net", "022907d3-0f1b-48f7-badc-1ba6abab6d66"),
        ("storage.azure.com", "e406a681-f3d4-42a8-90b6-c2b029497af1"),
    ];

    /// <summary>The application id of the service that the refusal names; null where it names none that is known.</summary>
    public static string? AppIdIn(string? text)
    {
        var named = QuotedWords.After(text, "resource principal named", "resource '", "for resource", "service principal named", "to access") ?? Behind(text, "resource principal named ");
        return named is null ? null
            : Guid.TryParse(named, out var id) ? id.ToString()
            : Services.FirstOrDefault(service => named.IndexOf(service.Host, StringComparison.OrdinalIgnoreCase) >= 0).AppId;
    }

    private static string? Behind(string? text, string mark)
    {
        if (text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is not { } at || at < 0)
            return null;
        var end = text.IndexOf(' ', at + mark.Length);
        return end < 0 ? text.Substring(at + mark.Length) : text.Substring(at + mark.Length, end - at - mark.Length);
    }
}
