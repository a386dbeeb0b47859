using System.Globalization;
using System.Text.Json;
using PbiDiag.Results;

namespace PbiDiag.Cli.Tests;

public sealed class FormatTests
{
    private static readonly string[] Properties =
    [
        "Code", "Name", "Title", "Severity", "Category", "Family", "Meaning", "Causes", "Fixes", "Retry", "Actor", "Unattended", "TellApart", "Related", "Sources", "RootCauseCode", "Codes", "MatchedBy", "Confidence",
        "Timestamp", "CorrelationId", "TraceId", "RequestId", "ActivityId", "RootActivityId", "ClusterUri", "TenantId", "AppId", "UserPrincipalName", "HttpStatus", "OAuthError", "SubError",
        "DataSourceKind", "DataSource", "Server", "Database", "Table", "NativeErrorCode", "Path", "Line", "Text",
    ];

    [Fact]
    public async Task JSON_is_an_array_also_of_one_with_every_property_in_order()
    {
        var run = await Run.Of("explain", "AADSTS70002", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var only = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(Properties, only.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Array, only.GetProperty("Causes").ValueKind);
        Assert.Equal(JsonValueKind.Null, only.GetProperty("Timestamp").ValueKind);
    }

    [Fact]
    public async Task JSON_of_nothing_is_an_empty_array()
    {
        var run = await Run.Of("explain", "AADSTS7000223", "--format", "json");

        Assert.Equal("[]", run.Output.Trim());
    }

    [Fact]
    public void No_property_of_an_error_is_left_out() =>
        Assert.Equal(typeof(ErrorInfo).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal), Properties.Order(StringComparer.Ordinal));

    [Fact]
    public async Task CSV_has_one_cell_for_a_list_and_reads_back()
    {
        var run = await Run.Of("explain", "AADSTS70002", "18456", "--format", "csv");

        var rows = Csv.Read(run.Output);
        Assert.Equal(Properties, rows[0]);
        Assert.All(rows, row => Assert.Equal(Properties.Length, row.Count));
        Assert.Contains("; ", rows[1][rows[0].IndexOf("Causes")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_a_line_for_each_error()
    {
        var run = await Run.Of("explain", "AADSTS70002", "18456", "--format", "table");

        Assert.Equal(4, run.Lines.Count);
        Assert.StartsWith("Code ", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("AADSTS70002 ", run.Lines[2], StringComparison.Ordinal);
        Assert.StartsWith("18456 ", run.Lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task What_is_written_is_the_same_in_every_culture(string culture)
    {
        string[] arguments = ["explain", "--format", "json", "--text", "AADSTS50126: wrong.\nTimestamp: 2026-01-31 08:00:00Z"];
        var plain = await Run.Of(arguments);

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var other = await Run.Of(arguments);

        Assert.Equal(plain.Output, other.Output);
        Assert.Contains("\"2026-01-31T08:00:00Z\"", other.Output, StringComparison.Ordinal);
    }
}
