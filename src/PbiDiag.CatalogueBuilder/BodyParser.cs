using System.Text.RegularExpressions;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.CatalogueBuilder;

/// <summary>Reads the sections of an entry's body.</summary>
internal static partial class BodyParser
{
    /// <summary>Paragraphs are kept apart by an empty line; the lines of one paragraph are joined.</summary>
    public static string Prose(EntryLines lines, string heading)
    {
        lines.SkipBlank();
        lines.Expect(heading);
        return Paragraphs(lines) is { Length: > 0 } prose ? prose : throw lines.Wrong($"'{heading}' has no text");
    }

    public static string OptionalProse(EntryLines lines, string heading) => At(lines, heading) ? Prose(lines, heading) : "";

    public static IReadOnlyList<Cause> Causes(EntryLines lines)
    {
        lines.SkipBlank();
        lines.Expect("## Causes");
        var causes = new List<Cause>();
        foreach (var item in Items(lines, "- "))
        {
            var match = CauseShape().Match(item);
            if (!match.Success)
                throw lines.Wrong("a cause reads '- `id` (common|occasional|rare, check `check-id`): sentence.' or '(…, advice)'");
            if (!Vocabulary.TryParse<Likelihood>(match.Groups["likely"].Value, out var likelihood))
                throw lines.Wrong($"the likelihood is '{match.Groups["likely"].Value}'; expected one of {Vocabulary.AllOf<Likelihood>()}");
            var check = match.Groups["check"].Value;
            causes.Add(new Cause(match.Groups["id"].Value, likelihood, check.Length > 0 ? check : null, match.Groups["text"].Value));
        }
        return causes;
    }

    public static IReadOnlyList<FixStep> Fixes(EntryLines lines)
    {
        lines.SkipBlank();
        lines.Expect("## Fix");
        var fixes = new List<FixStep>();
        while (Peek(lines) is { } line && line.StartsWith($"{fixes.Count + 1}. ", StringComparison.Ordinal))
        {
            var match = FixShape().Match(Item(lines, line.IndexOf(' ', StringComparison.Ordinal) + 1));
            if (!match.Success)
                throw lines.Wrong("a step reads '1. **where**: what to do. (mends `cause-id`, `cause-id`)' or '(mends all)'");
            var mends = match.Groups["mends"].Value;
            fixes.Add(new FixStep(match.Groups["where"].Value, match.Groups["text"].Value, mends == "all" ? [] : [.. mends.Split(", ").Select(id => id.Trim('`'))]));
        }
        return fixes;
    }

    public static IReadOnlyList<Question> Questions(EntryLines lines)
    {
        var questions = new List<Question>();
        if (!At(lines, "## Questions"))
            return questions;
        lines.Expect("## Questions");
        while (Peek(lines) is { } line && line.StartsWith("### ", StringComparison.Ordinal))
        {
            var asked = lines.Take()[4..].Trim();
            questions.Add(new Question(asked, Paragraphs(lines) is { Length: > 0 } answer ? answer : throw lines.Wrong("a question needs its answer below it")));
        }
        return questions.Count > 0 ? questions : throw lines.Wrong("'## Questions' has no '### question?'");
    }

    public static string Example(EntryLines lines)
    {
        if (!At(lines, "## Example"))
            return "";
        lines.Expect("## Example");
        lines.SkipBlank();
        lines.Expect("```text");
        var example = new List<string>();
        while (lines.Peek != "```")
            example.Add(lines.Take());
        lines.Expect("```");
        return string.Join('\n', example);
    }

    private static bool At(EntryLines lines, string heading) => Peek(lines) == heading;

    private static string? Peek(EntryLines lines)
    {
        lines.SkipBlank();
        return lines.Peek;
    }

    private static string Paragraphs(EntryLines lines)
    {
        var paragraphs = new List<string>();
        while (Peek(lines) is { } line && !line.StartsWith('#'))
        {
            var parts = new List<string>();
            while (!string.IsNullOrWhiteSpace(lines.Peek) && !lines.Peek.StartsWith('#'))
                parts.Add(lines.Take().Trim());
            paragraphs.Add(string.Join(' ', parts));
        }
        return string.Join("\n\n", paragraphs);
    }

    private static IEnumerable<string> Items(EntryLines lines, string mark)
    {
        while (Peek(lines) is { } line && line.StartsWith(mark, StringComparison.Ordinal))
            yield return Item(lines, mark.Length);
    }

    /// <summary>One list item with its indented continuation lines.</summary>
    private static string Item(EntryLines lines, int indent)
    {
        var parts = new List<string> { lines.Take()[indent..].Trim() };
        while (lines.Peek is { } line && line.StartsWith("  ", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line))
            parts.Add(lines.Take().Trim());
        return string.Join(' ', parts);
    }

    [GeneratedRegex(@"^`(?<id>[a-z0-9-]+)` \((?<likely>[a-z]+), (?:advice|check `(?<check>[a-z0-9-]+)`)\): (?<text>.+)$")]
    private static partial Regex CauseShape();

    [GeneratedRegex(@"^\*\*(?<where>[^*]+)\*\*: (?<text>.+) \(mends (?<mends>all|`[a-z0-9-]+`(?:, `[a-z0-9-]+`)*)\)$")]
    private static partial Regex FixShape();
}
