using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_an_Entra_code_is_recognised_as_that_code()
    {
        var missed = Examples
            .Where(entry => entry.Family == Family.Entra && !Recogniser.Recognise(entry.Body.Example).Codes.Contains(entry.Code))
            .Select(entry => entry.Code);

        Assert.Equal("", string.Join(", ", missed));
    }

    [Fact]
    public void Every_example_is_answered_by_its_own_entry()
    {
        var missed = Examples.Where(entry => !IsAnsweredBy(entry)).Select(entry => $"{entry.Family}/{entry.Code}");

        Assert.Equal("", string.Join(", ", missed));
    }

    private static IEnumerable<Entry> Examples =>
        Catalogue.Default.Entries.Where(entry => entry.Kind is EntryKind.Error or EntryKind.Wording && entry.Body.Example.Length > 0);

    /// <summary>Its code is among those found, its causes are what is told, or it is a frame and what it holds is told instead.</summary>
    private static bool IsAnsweredBy(Entry entry)
    {
        var info = Recogniser.Recognise(entry.Body.Example);
        return info.Codes.Any(code => entry.Answers(code)) || info.Causes.SequenceEqual(entry.Body.Causes.Select(cause => cause.Text)) || (entry.Envelope && info.Causes.Count > 0);
    }
}

file static class EntryCodes
{
    public static bool Answers(this Entry entry, string code) =>
        entry.Body.Aliases.Append(entry.Code).Append(ResultCodes.OtherSpelling(entry.Code)).Contains(code, StringComparer.OrdinalIgnoreCase);
}
