using System.Globalization;
using PbiDiag.Recognition;

namespace PbiDiag.Tests.Recognition;

public sealed class FieldTests
{
    private const string Id = "c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75";

    [Theory]
    [InlineData("Correlation ID: " + Id)]
    [InlineData("Correlation Id " + Id)]
    [InlineData("\"correlation_id\":\"" + Id + "\"")]
    [InlineData("correlationId=" + Id)]
    [InlineData("| Correlation ID | " + Id + " |")]
    [InlineData("Correlation ID\n" + Id)]
    [InlineData("**Correlation ID**: `" + Id + "`")]
    [InlineData("Correlation ID" + Id)]
    [InlineData("Correlation ID: " + Id + "Timestamp: 2026-01-31 08:00:00Z")]
    [InlineData("<tr><td>Correlation ID:</td><td>" + Id + "</td></tr>")]
    [InlineData("Correlation ID: c27e5b90-8d14-\n          4f6a-a3b1-6e0f9d8c2b75")]
    [InlineData("Correlation ID: c27e5b90-8d14-4f6a-a3b1-6e0f\r\n9d8c2b75 Timestamp")]
    [InlineData("Correlation ID: c27e5b\r\n90-8d14-4f6a-a3b1-6e0f9d8c2b75")]
    [InlineData("Correlation\u00A0ID:\u00A0" + Id)]
    [InlineData("\\\"correlation_id\\\":\\\"" + Id + "\\\"")]
    [InlineData("\"\"correlation_id\"\":\"\"" + Id + "\"\"")]
    [InlineData("Correlation ID: c27e5b90\u20108d14\u20104f6a\u2010a3b1\u20106e0f9d8c2b75")]
    public void An_id_is_read_however_it_is_printed(string text) => Assert.Equal(Id, Recogniser.Recognise(text).CorrelationId);

    [Fact]
    public void Each_id_goes_to_its_own_field()
    {
        var info = Recogniser.Recognise("""
            x-ms-request-id: 00000000-0000-4000-8000-000000000001
            client-request-id: 00000000-0000-4000-8000-000000000002
            Activity ID: 00000000-0000-4000-8000-000000000003
            RootActivityId: 00000000-0000-4000-8000-000000000004
            Trace ID: 00000000-0000-4000-8000-000000000005
            https://login.microsoftonline.com/00000000-0000-4000-8000-000000000006/oauth2/v2.0/token
            The client application '00000000-0000-4000-8000-000000000007' asks for resource app id 00000000-0000-4000-8000-000000000008
            """);

        Assert.EndsWith("1", info.RequestId, StringComparison.Ordinal);
        Assert.EndsWith("3", info.ActivityId, StringComparison.Ordinal);
        Assert.EndsWith("4", info.RootActivityId, StringComparison.Ordinal);
        Assert.EndsWith("5", info.TraceId, StringComparison.Ordinal);
        Assert.EndsWith("6", info.TenantId, StringComparison.Ordinal);
        Assert.EndsWith("7", info.AppId, StringComparison.Ordinal);
        Assert.Null(info.CorrelationId);
    }

    [Theory]
    [InlineData("Timestamp: 2022-10-31 09:03:41Z", "2022-10-31T09:03:41")]
    [InlineData("\"timestamp\":\"2022-10-31 09:03:41Z\"", "2022-10-31T09:03:41")]
    [InlineData("Time:\t2022-10-31 09:03:41Z", "2022-10-31T09:03:41")]
    [InlineData("Time: | 2022-10-31T09:03:41.237Z", "2022-10-31T09:03:41")]
    [InlineData("Timestamp: 2022-10-31T10:03:41+01:00", "2022-10-31T09:03:41")]
    [InlineData("Date (UTC)\t10/31/2022, 9:03:41 AM", "2022-10-31T09:03:41")]
    [InlineData("Date (UTC): 3/9/2023 5:21:11 PM", "2023-03-09T17:21:11")]
    [InlineData("Date: Mon, 31 Oct 2022 09:03:41 GMT", "2022-10-31T09:03:41")]
    [InlineData("2022-10-31T09:03:41.1234567Z ERROR it failed", "2022-10-31T09:03:41")]
    [InlineData("DM.EnterpriseGateway Error: 0 : 2022-10-31T09:03:41.6385520Z DM.EnterpriseGateway x", "2022-10-31T09:03:41")]
    public void A_time_comes_out_as_UTC(string text, string time)
    {
        var stamp = Recogniser.Recognise(text).Timestamp;

        Assert.Equal(time, stamp?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, stamp!.Value.Offset);
    }

    [Theory]
    [InlineData("Timestamp: 2022-10-31 09:03:41")]
    [InlineData("Date: 3/9/2023 17:21:11 UTC")]
    [InlineData("Date\t3/9/2023, 5:21:11 PM")]
    [InlineData("Timestamp: 2022-13-31 09:03:41Z")]
    [InlineData("Timestamp: 2022-10-31 25:03:41Z")]
    [InlineData("Timestamp: unknown")]
    public void A_time_without_zone_or_order_is_left_out(string text) => Assert.Null(Recogniser.Recognise(text).Timestamp);

    [Theory]
    [InlineData("User account 'ada@contoso.example' does not exist", "ada@contoso.example")]
    [InlineData("Username\tada.l@contoso.co.uk", "ada.l@contoso.co.uk")]
    [InlineData("UPN:ada@contoso.example,", "ada@contoso.example")]
    public void The_user_is_found(string text, string user) => Assert.Equal(user, Recogniser.Recognise(text).UserPrincipalName);

    [Fact]
    public void The_source_of_a_mashup_error_is_found()
    {
        var info = Recogniser.Recognise("DataSource.Error: Microsoft SQL: A network-related error.\nDetails:\n    DataSourceKind=SQL\n    DataSourcePath=north;Sales\n    Message=x");

        Assert.Equal(("SQL", "north;Sales"), (info.DataSourceKind, info.DataSource));
    }

    [Fact]
    public void A_connection_string_gives_server_and_database_and_not_its_password()
    {
        var info = Recogniser.Recognise("Cannot open: Data Source=north.example;Initial Catalog=Sales;User ID=etl;Password=hun ter2;Encrypt=True");

        Assert.Equal(("north.example", "Sales"), (info.Server, info.Database));
        Assert.DoesNotContain("hun ter2", info.Text, StringComparison.Ordinal);
        Assert.Contains("Encrypt=True", info.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_shows_rows_is_no_table_name() =>
        Assert.Equal("flows", Recogniser.Recognise("Expression.Error: no match. Table = #table({\"a\", \"b\"}, {}). The exception was raised. Table: flows.").Table);
}
