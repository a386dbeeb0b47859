using System.Globalization;
using System.Text;
using PbiDiag.Results;

namespace PbiDiag.Pages;

/// <summary>A diagnosis as a text to read, or to paste into a ticket. Pure.</summary>
public static class ReportText
{
    private const int Width = 120;
    private const int LabelWidth = 16;

    public static string Of(Diagnosis diagnosis)
    {
        var text = new StringBuilder();
        Wrap(text, diagnosis.Summary, 0);
        text.AppendLine();
        Line(text, "State", diagnosis.State.ToString());
        Line(text, "Codes", string.Join(" > ", diagnosis.Codes));
        Line(text, "Failing since", Utc(diagnosis.FailingSince));
        Line(text, "Last good run", Utc(diagnosis.LastSuccess));
        Line(text, "Who must act", diagnosis.Actor?.ToString());
        // A command stays on one line, so that it can be copied.
        if (diagnosis.NextCommand is { } command)
            text.Append("Next command:".PadRight(LabelWidth)).AppendLine(command);
        foreach (var verdict in diagnosis.Findings.GroupBy(static finding => finding.Verdict).OrderBy(static group => group.Key))
            AddAll(text, verdict.Key, verdict);
        if (diagnosis.Fixes.Count > 0)
            text.AppendLine().AppendLine("What to do:");
        for (var step = 0; step < diagnosis.Fixes.Count; step++)
            Wrap(text, $"{step + 1}. {diagnosis.Fixes[step].Replace("`", "")}", 2, 3);
        if (diagnosis.MissingPermissions.Count > 0)
            text.AppendLine().AppendLine("Permissions that would tell more:");
        foreach (var permission in diagnosis.MissingPermissions)
            Wrap(text, "- " + permission, 2, 2);
        if (diagnosis.Needed.Count > 0)
            text.AppendLine().AppendLine("It would help to have:");
        foreach (var needed in diagnosis.Needed)
            Wrap(text, "- " + needed, 2, 2);
        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    public static string Of(Incident incident)
    {
        if (incident.Members.Count == 1)
            return Of(incident.Members[0]);
        var text = new StringBuilder();
        Wrap(text, incident.Summary, 0);
        foreach (var model in incident.Models)
            text.Append("  ").AppendLine(model);
        if (incident.Members.Count > 0)
            text.AppendLine().AppendLine("One of them:").Append(Of(incident.Members[0]));
        return text.ToString();
    }

    // What has the same reason and no evidence of its own is told as one list, and each thing once.
    private static void AddAll(StringBuilder text, Verdict verdict, IEnumerable<CauseFinding> findings)
    {
        text.AppendLine().Append(Heading(verdict)).AppendLine(":");
        foreach (var same in findings.GroupBy(static finding => finding.Evidence.Count > 0 ? finding.Title : (finding.MissingLink, finding.MissingPermission).ToString()))
        {
            foreach (var finding in same.GroupBy(static one => one.Title).Select(static twice => twice.First()))
                Wrap(text, $"- {finding.Title}{(verdict is Verdict.RuledOut or Verdict.NotChecked ? "" : $" ({finding.Confidence} %)")}", 2, 2);
            AddReasons(text, [.. same]);
        }
    }

    private static void AddReasons(StringBuilder text, IReadOnlyList<CauseFinding> same)
    {
        var evidence = same.SelectMany(static finding => finding.Evidence).Select(static one => one.Statement + (one.Source is { } source ? $" [{source}]" : ""));
        var links = same.Select(static finding => finding.MissingLink).OfType<string>();
        var permissions = same.Select(static finding => finding.MissingPermission).OfType<string>().Select(static permission => "It takes: " + permission);
        foreach (var line in evidence.Concat(links).Concat(permissions).Distinct())
            Wrap(text, line, 6, 2);
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
            Wrap(text, (name + ":").PadRight(LabelWidth), value!);
    }

    private static void Wrap(StringBuilder text, string label, string value)
    {
        foreach (var (line, index) in TextWrap.Lines(value, Width, LabelWidth).Select(static (line, index) => (line, index)))
            text.AppendLine(index == 0 ? label + line.Substring(LabelWidth) : line);
    }

    private static void Wrap(StringBuilder text, string paragraph, int indent, int hang = 0)
    {
        foreach (var line in TextWrap.Lines(paragraph, Width, indent, hang))
            text.AppendLine(line);
    }

    private static string? Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (time is null ? null : " UTC");
}
