namespace PbiDiag.CatalogueBuilder.Tests;

/// <summary>A small right entry; each test spoils the one thing that it is about.</summary>
internal static class EntryText
{
    public const string Path = "entries/entra/AADSTS1.md";

    public const string Right =
        """
        ---
        code: AADSTS1
        family: entra
        title: A made-up fault
        category: client-secret
        severity: high
        retry: after-fix
        actor: app-owner
        unattended: yes
        status: current
        sources:
          - https://example.org/page
        checked: 2026-01-31
        ---

        # AADSTS1

        ## Means

        It is made up.

        ## Causes

        - `made-up` (common, check `secret-expired`): Somebody made it up.

        ## Fix

        1. **`Get-PbiErrorInfo`**: Look it up. (mends all)

        """;

    public static EntryFile Parse(string text) => EntryParser.Parse(Path, text);

    /// <summary>The right entry with one text in it replaced. Fails where there is nothing to replace.</summary>
    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Right, StringComparison.Ordinal);
        return Right.Replace(old, replacement, StringComparison.Ordinal);
    }
}
