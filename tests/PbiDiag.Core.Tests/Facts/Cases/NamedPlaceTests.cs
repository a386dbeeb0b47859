using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class NamedPlaceTests
{
    private const string Workspace = "11112222-3333-4444-8555-666677778888";
    private const string Model = "99990000-aaaa-4bbb-8ccc-ddddeeeeffff";

    [Theory]
    [InlineData($"GET https://api.powerbi.com/v1.0/myorg/groups/{Workspace}/datasets/{Model}/refreshes", Model)]
    [InlineData($"https://api.fabric.microsoft.com/v1/workspaces/{Workspace}/semanticModels/{Model}", Model)]
    [InlineData($"https://api.powerbi.com/v1.0/myorg/groups/{Workspace}/users", null)]
    public void An_address_names_its_workspace_and_model(string text, string? model) => Assert.Equal(new NamedPlace(Workspace, model), NamedPlace.In(text));

    [Theory]
    [InlineData("GET https://api.powerbi.com/v1.0/myorg/admin/groups?$top=100")]
    [InlineData("The groups/members of the tenant")]
    [InlineData("")]
    public void Without_an_id_it_names_none(string text) => Assert.Null(NamedPlace.In(text));
}
