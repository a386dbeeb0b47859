using PbiDiag.Facts.DataSources;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Facts.DataSources;

public sealed class SourceMapTests
{
    private static readonly SourceMap Map = new(
        [new Gateway { Id = "G1", Type = "Resource" }, new Gateway { Id = "G2", Type = "Personal" }],
        [new FabricConnection { Id = "C1", ConnectivityType = "VirtualNetworkGateway" }, new FabricConnection { Id = "C2", ConnectivityType = "ANewWord" }],
        [new FabricGateway { Id = "V1", Type = "VirtualNetwork" }]);

    [Theory]
    [InlineData("s", "g1", null, SourceConnectivity.OnPremisesGateway)]
    [InlineData("s", "G2", null, SourceConnectivity.PersonalGateway)]
    [InlineData("c1", "hidden", true, SourceConnectivity.VirtualNetworkGateway)]
    [InlineData("s", "V1", null, SourceConnectivity.VirtualNetworkGateway)]
    [InlineData("s", "hidden", false, SourceConnectivity.Cloud)]
    [InlineData("s", "hidden", null, SourceConnectivity.Cloud)]
    [InlineData("s", "hidden", true, SourceConnectivity.Unknown)]
    [InlineData("C2", "hidden", false, SourceConnectivity.Cloud)]
    [InlineData(null, null, false, SourceConnectivity.Cloud)]
    public void Gateway_id_that_no_list_has_is_that_of_a_cloud_source(string? source, string? gateway, bool? required, SourceConnectivity expected) =>
        Assert.Equal(expected, Map.Connectivity(source, gateway, required));
}
