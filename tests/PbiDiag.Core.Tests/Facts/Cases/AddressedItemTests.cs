using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class AddressedItemTests
{
    private const string Place = "5a1d3c7e-11aa-4b0b-9c55-2f0e6d7a8b90";
    private const string Id = "8d40f6a1-44dd-4e3e-8f88-5c319a0dbe23";

    [Theory]
    [InlineData($"https://app.powerbi.com/groups/{Place}/datasets/{Id}/details", RefreshItemKind.SemanticModel)]
    [InlineData($"GET https://api.fabric.microsoft.com/v1/workspaces/{Place}/semanticModels/{Id} failed", RefreshItemKind.SemanticModel)]
    [InlineData($"https://app.powerbi.com/groups/{Place}/dataflows/{Id}", RefreshItemKind.Dataflow)]
    [InlineData($"https://app.fabric.microsoft.com/groups/{Place}/dataflows-gen2/{Id}?experience=power-bi", RefreshItemKind.DataflowGen2)]
    public void The_model_or_dataflow_of_an_address_is_read(string text, RefreshItemKind kind) =>
        Assert.Equal(new CaseItem(Place, null, Id, null, kind), AddressedItem.In(text));

    [Theory]
    [InlineData($"https://app.powerbi.com/groups/{Place}/reports/{Id}")]
    [InlineData($"https://app.powerbi.com/groups/me/datasets/{Id}")]
    [InlineData("groups/5a1d3c7e/datasets/8d40f6a1")]
    [InlineData(null)]
    public void An_address_of_something_else_names_none(string? text) => Assert.Null(AddressedItem.In(text));
}
