using System.Globalization;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

public sealed class SampleTests
{
    public static IEnumerable<object?[]> Codes => Sample.Codes.Select(sample => new object?[] { sample.File, sample.Code });

    public static IEnumerable<object?[]> Fields => Sample.Fields.Select(row => new object?[] { row.File, row.Property, row.Value });

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_real_text_gives_the_code_that_a_person_would_look_up(string file, string? code)
    {
        var info = Recogniser.Recognise(Sample.Text(file));

        Assert.True(info.Code == code, $"{file}: expected {code ?? "no code"}, found {info.Code ?? "none"} of [{info.Codes}]");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_real_text_gives_its_ids_times_and_sources(string file, string property, string? value)
    {
        var info = Recogniser.Recognise(Sample.Text(file));

        var found = Printed(typeof(ErrorInfo).GetProperty(property)!.GetValue(info));
        Assert.True(found == value, $"{file}: expected {property} {value ?? "empty"}, found {found ?? "none"}");
    }

    [Fact]
    public void No_real_text_leaves_a_reader_without_a_class()
    {
        foreach (var (file, _) in Sample.Codes)
            Assert.True(Recogniser.Recognise(Sample.Text(file)).MatchedBy != MatchedBy.None, file);
    }

    private static string? Printed(object? value) => value switch
    {
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        null => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
