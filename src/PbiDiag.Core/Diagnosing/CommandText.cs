using PbiDiag.Facts.Cases;

namespace PbiDiag.Diagnosing;

/// <summary>Fills a command with the names of a case, so that it can be run as it is. Names are data: they are quoted, never run.</summary>
internal static class CommandText
{
    /// <summary>Null where something that the command names is not known.</summary>
    public static string? Of(string? template, CaseFacts facts)
    {
        var text = template;
        foreach (var (mark, value) in new[]
        {
            ("{app}", facts.AppId?.What ?? facts.App.Value?.Registration.Value?.AppId),
            ("{user}", facts.AccountName?.What ?? facts.Login),
            ("{workspace}", facts.Item?.Workspace ?? facts.Item?.WorkspaceId),
            ("{model}", facts.Item?.Name ?? facts.Item?.Id),
            ("{source}", facts.Source?.What.Id),
            ("{gateway}", facts.Gateway.Value?.Name ?? facts.Source?.What.Gateway ?? facts.Gateway.Value?.Id),
        })
            if (text?.Contains(mark) == true)
                text = string.IsNullOrEmpty(value) ? null : text.Replace(mark, Quote(value!));
        return text;
    }

    public static string Quote(string name) =>
        name.Length > 0 && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.') ? name : "'" + name.Replace("'", "''").Replace("\u2019", "\u2019\u2019") + "'";
}
