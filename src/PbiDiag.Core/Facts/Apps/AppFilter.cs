using PbiDiag.Services.Http;

namespace PbiDiag.Facts.Apps;

/// <summary>The part of a name pattern that Graph can filter by; the rest is compared here.</summary>
internal static class AppFilter
{
    public static string? ForName(string? pattern)
    {
        if (pattern is null)
            return null;
        var wild = pattern.IndexOfAny(['*', '?', '[']);
        return wild < 0 ? "displayName eq " + Address.Quote(pattern)
            : wild > 0 ? $"startswith(displayName,{Address.Quote(pattern.Substring(0, wild))})"
            : null;
    }
}
