using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("SQL", "contoso.database.windows.net", null, "contoso.database.windows.net", 1433, false)]
    [InlineData("SQL", "tcp:contoso.database.windows.net,1434", null, "contoso.database.windows.net", 1434, false)]
    [InlineData("Snowflake", "contoso.snowflakecomputing.com", null, "contoso.snowflakecomputing.com", 443, true)]
    [InlineData("Web", null, "https://rates.contoso.com/latest", "rates.contoso.com", 443, true)]
    [InlineData("Web", null, "http://rates.contoso.com:8080/", "rates.contoso.com", 8080, false)]
    public void Host_and_port_are_read_from_server_or_address(string kind, string? server, string? url, string host, int port, bool tls) =>
        Assert.Equal(new HostAddress(host, port, tls), SourceAddress.Of(Source(kind, server, url)));

    [Theory]
    [InlineData("SQL", "sql01\\REPORTS", null)]
    [InlineData("Folder", null, null)]
    [InlineData("SapHana", "hana.contoso.com", null)]
    [InlineData("SQL", "sql01,0", null)]
    [InlineData("Web", null, "file:///c:/figures.csv")]
    public void What_names_no_host_or_port_is_not_tried(string kind, string? server, string? url) => Assert.Null(SourceAddress.Of(Source(kind, server, url)));

    private static KnownSource Source(string kind, string? server, string? url) => new("id", null, kind, server ?? url) { Server = server, Url = url };
}
