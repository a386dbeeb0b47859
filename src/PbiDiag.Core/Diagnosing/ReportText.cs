using System.Globalization;
using System.Text;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>A diagnosis as a text to read, or to paste into a ticket. Pure.</summary>
public static class ReportText
{
    public static string Of(Diagnosis diagnosis)
    {
        var text = new StringBuilder();
        text.AppendLine(diagnosis.Summary).AppendLine();
        Line(text, "State", diagnosis.State.ToString());
        Line(text, "Codes", string.Join(" > ", diagnosis.Codes));
        Line(text, "Failing since", Utc(diagnosis.FailingSince));
        Line(text, "Last good run", Utc(diagnosis.LastSuccess));
        Line(text, "Who must act", diagnosis.Actor?.ToString());
        Line(text, "Next command", diagnosis.NextCommand);
        foreach (var verdict in diagnosis.Findings.GroupBy(static finding => finding.Verdict).OrderBy(static group => group.Key))
        {
            text.AppendLine().Append(Heading(verdict.Key)).AppendLine(":");
            foreach (var finding in verdict)
                Add(text, finding, diagnosis.Fixes);
        }
        if (diagnosis.Fixes.Count > 0)
            text.AppendLine().AppendLine("What to do:");
        for (var step = 0; step < diagnosis.Fixes.Count; step++)
            text.Append("  ").Append(step + 1).Append(". ").AppendLine(diagnosis.Fixes[step]);
        foreach (var permission in diagnosis.MissingPermissions.Take(1))
            text.AppendLine().AppendLine("Permissions that would tell more: " + string.Join("; ", diagnosis.MissingPermissions));
        foreach (var needed in diagnosis.Needed)
            text.AppendLine("It would help to have " + needed + ".");
        return text.ToString().TrimEnd();
    }

    public static string Of(Incident incident) =>
        incident.Summary + Environment.NewLine
        + string.Concat(incident.Models.Select(static model => $"  {model}{Environment.NewLine}"))
        + Environment.NewLine + (incident.Members.Count > 0 ? Of(incident.Members[0]) : "");

    private static void Add(StringBuilder text, CauseFinding finding, TextList fixes)
    {
        text.Append("  - ").Append(finding.Title).Append(finding.Verdict is Verdict.RuledOut or Verdict.NotChecked ? "" : $" ({finding.Confidence} %)").AppendLine();
        foreach (var evidence in finding.Evidence)
            text.Append("      ").Append(evidence.Statement).AppendLine(evidence.Source is { } source ? $" [{source}]" : "");
        if (finding.MissingLink is { } link)
            text.Append("      ").AppendLine(link);
        if (finding.MissingPermission is { } permission)
            text.Append("      It takes: ").AppendLine(permission);
    }

    private static string Heading(Verdict verdict) => verdict switch
    {
        Verdict.RuledOut => "Ruled out",
        Verdict.NotChecked => "Not checked",
        _ => verdict.ToString(),
    };

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append((name + ":").PadRight(16)).AppendLine(value);
    }

    private static string? Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (time is null ? null : " UTC");
}
