using FsCheck;
using FsCheck.Fluent;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

/// <summary>What holds for every text, tried on invented ones and on real ones that were bent.</summary>
public sealed class RecognitionProperties
{
    private static readonly string[] Texts = [.. Sample.Texts];

    private static readonly string[] Fragments =
    [
        "AADSTS", "70002", "50053", ": ", "DM_GWPipeline_", "Gateway_", "{\"error\":", "{\"code\":\"", "\"", "'", "\\", "\\\\\\\"", "\\r\\n", "\r\n", "\u00A0", "&quot;", "&amp;amp;lt;", "&#", "&#x110000;",
        "<ccon>", "</ccon>", "<oii>", "<br", "<", "Trace ID: ", "c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75", "c27e5b90-", "Timestamp: ", "2022-10-31 09:03:41Z", "9999-12-31T23:59:59-14:00", "password=", "Bearer ", "eyJ0eXAiOiJKV1Qi",
        "0x80131904", "-2147467259", "(401)", " Unauthorized", "error code: ", "ErrorCode=", "Table: ", "@", "https://a:b@c", "~", "8Q~", "[HY000]", "(14)", "ORA-", "\uD83D", "\uDD34", "\0", "\u0130", "...", "*", "value\":\"", "Key\":\"", "=",
    ];

    private static Arbitrary<string> Mixtures { get; } = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    private static Arbitrary<string> BentSamples { get; } =
        (from text in Gen.Elements(Texts)
         from at in Gen.Choose(0, text.Length)
         from length in Gen.Choose(0, Math.Min(40, text.Length - at))
         from part in Gen.Elements(Fragments)
         select text.Remove(at, length).Insert(at, part)).ToArbitrary();

    [Fact]
    public void It_never_throws() => Hold(text => Recogniser.Recognise(text) is not null);

    [Fact]
    public void What_was_redacted_is_recognised_as_before() => Hold(text =>
    {
        var first = Recogniser.Recognise(text);
        return Recogniser.Recognise(first.Text!) == first;
    });

    [Fact]
    public void No_code_has_characters_that_the_text_has_not() => Hold(text =>
    {
        using var clean = PbiDiag.Recognition.Text.CleanText.Of(text);
        var plain = clean.Span.ToString();
        return Codes(Recogniser.Recognise(text)).All(code => Stands(plain, code));
    });

    [Fact]
    public void Every_sample_survives_truncation_at_every_position()
    {
        foreach (var text in Texts)
        {
            var info = Recogniser.Recognise(text);
            var whole = Codes(info).Append($"{info.HttpStatus}").ToHashSet(StringComparer.OrdinalIgnoreCase);
            for (var length = 0; length < text.Length; length++)
            {
                var cut = text[..length];
                foreach (var code in Codes(Recogniser.Recognise(cut)))
                    // Where prose is cut inside a code nothing tells the part from a code.
                    Assert.True(whole.Contains(code) || EndsIn(cut.TrimEnd(), code), $"{code} is not in the whole text, but in its first {length} characters: ...{cut[Math.Max(0, length - 40)..]}");
            }
        }
    }

    [Fact]
    public void No_sample_in_JSON_gives_a_part_of_a_code_when_it_is_cut()
    {
        foreach (var text in Texts.Where(text => text.TrimStart()[0] == '{'))
        {
            var whole = Codes(Recogniser.Recognise(text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            for (var length = 0; length < text.Length; length++)
                Assert.All(Codes(Recogniser.Recognise(text[..length])), code => Assert.Contains(code, whole));
        }
    }

    [Fact]
    public void Every_sample_keeps_its_code_in_every_envelope()
    {
        foreach (var (file, code) in Sample.Codes)
            foreach (var (name, wrap) in Envelopes)
            {
                var found = Recogniser.Recognise(wrap(Sample.Text(file))).Code;
                Assert.True(found == code, $"{file} in {name}: expected {code ?? "no code"}, found {found ?? "none"}");
            }
    }

    private static (string Name, Func<string, string> Wrap)[] Envelopes { get; } =
    [
        ("JSON string", Json),
        ("JSON in JSON", text => Json(Json(text))),
        ("JSON in JSON in JSON", text => Json(Json(Json(text)))),
        ("CSV cell", text => $"2026-01-31,Failed,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",end"),
        ("python bytes", text => $"b'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'"),
        ("HTML", text => $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>"),
        ("HTML table", text => $"<table><tr><td>Message</td><td>{System.Net.WebUtility.HtmlEncode(text)}</td></tr></table>"),
        ("customer content", text => $"<ccon>{text}</ccon>"),
        ("unclosed tag", text => $"<pii>{text}"),
        ("no-break spaces", text => text.Replace(' ', '\u00A0')),
        ("typographic quotes", text => text.Replace('\'', '\u2019').Replace('"', '\u201D')),
        ("indented", text => "Message        : " + text.Replace("\n", "\n                 ", StringComparison.Ordinal)),
        ("PowerShell", text => $"Invoke-Thing : {text}\nAt line:1 char:1\n+ Invoke-Thing\n    + CategoryInfo          : NotSpecified: (:) [Invoke-Thing], Exception"),
    ];

    private static string Json(string text) => "{\"message\":" + System.Text.Json.JsonSerializer.Serialize(text) + "}";

    private static void Hold(Func<string, bool> property)
    {
        // The same texts in every run; the fuzz job looks for new ones.
        var config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 1);
        Prop.ForAll(Mixtures, property).Check(config);
        Prop.ForAll(BentSamples, property).Check(config);
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), property).Check(config);
    }

    private static IEnumerable<string> Codes(ErrorInfo info) => info.Codes.Append(info.Code).Append(info.RootCauseCode).OfType<string>();

    private static bool Stands(string text, string code) =>
        text.Contains(code, StringComparison.OrdinalIgnoreCase)
        || (code.StartsWith("AADSTS", StringComparison.Ordinal) && text.Contains(code["AADSTS".Length..], StringComparison.Ordinal));

    private static bool EndsIn(string text, string code) =>
        text.EndsWith(code, StringComparison.OrdinalIgnoreCase) || (code.StartsWith("AADSTS", StringComparison.Ordinal) && text.EndsWith(code["AADSTS".Length..], StringComparison.Ordinal));
}
