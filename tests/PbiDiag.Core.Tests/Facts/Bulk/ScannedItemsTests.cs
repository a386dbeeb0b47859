using PbiDiag.Facts.Bulk;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Facts.Bulk;

public sealed class ScannedItemsTests
{
    [Fact]
    public void Sources_of_an_item_are_those_that_its_usages_name()
    {
        var scan = Scan(new ScanDataset { Id = "model", Name = "Sales", DatasourceUsages = [Use("one"), Use("TWO")] });

        Assert.Equal(["one", "two"], scan.SourcesOf("MODEL")!.Select(source => source.DatasourceId));
        Assert.Equal("sql-two", scan.SourcesOf("model")![1].ConnectionDetails!.Server);
        Assert.Equal("Sales", Assert.Single(scan.ModelsOf("ws")!).Name);
    }

    [Fact]
    public void Item_whose_scan_is_not_whole_is_not_told()
    {
        Assert.Null(Scan(new ScanDataset { Id = "model" }).SourcesOf("model"));
        Assert.Null(Scan(new ScanDataset { Id = "model", DatasourceUsages = [] }).SourcesOf("model"));
        Assert.Null(Scan(new ScanDataset { Id = "model", DatasourceUsages = [Use("one"), Use("three")] }).SourcesOf("model"));
        Assert.Null(Scan(new ScanDataset { Id = "model", DatasourceUsages = [Use("one")], MisconfiguredDatasourceUsages = [Use("two")] }).SourcesOf("model"));
    }

    [Fact]
    public void Workspace_that_the_scan_left_out_is_not_told()
    {
        var scan = Scan(new ScanDataset { Id = "model" });

        Assert.Null(scan.ModelsOf("other"));
        Assert.Null(scan.DataflowsOf("ws"));
        Assert.Null(scan.SourcesOf("other"));
    }

    private static DatasourceUsage Use(string id) => new() { DatasourceInstanceId = id };

    private static ScannedItems Scan(ScanDataset model) => new(new ScanResult
    {
        Workspaces = [new ScanWorkspace { Id = "ws", Datasets = [model] }],
        DatasourceInstances = [Source("one"), Source("two")],
    });

    private static ScanDatasource Source(string id) => new() { DatasourceId = id, ConnectionDetails = new ConnectionDetails { Server = "sql-" + id } };
}
