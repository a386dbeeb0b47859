using PbiDiag.Checks;
using PbiDiag.Checks.Workspaces;
using PbiDiag.Facts;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Workspaces;

public sealed class ItemExistsTests
{
    [Fact]
    public void A_model_that_the_list_of_its_workspace_lacks_is_missing() =>
        Assert.Equal((Stance.Proves, "item-missing"), (Judge(FactOf.Answer<Dataset>(null)).Stance, Judge(FactOf.Answer<Dataset>(null)).Trouble!.Id));

    [Fact]
    public void A_model_that_is_there_can_still_read_something_that_is_not() => Assert.Equal(Stance.Silent, Judge(FactOf.Answer(new Dataset { Id = Given.Orders.Id })).Stance);

    [Fact]
    public void A_list_that_may_not_be_read_names_the_right()
    {
        var answer = Judge(Given.Refused<Dataset>("A role in the workspace"));

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(Fact<Dataset> model) => new ItemExists().Judge(Given.Failing("Something else.") with { Model = model });
}
