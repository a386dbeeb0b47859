using PbiDiag.Checks;
using PbiDiag.Checks.Workspaces;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Workspaces;

public sealed class CapacityTests
{
    private const string Memory = "Resource Governing: This operation was canceled because there wasn't enough memory to finish running it.";
    private const string Busy = "{\"errorCode\":\"CapacityLimitExceeded\"}";

    [Theory]
    [InlineData("Suspended", Stance.Proves)]
    [InlineData("Active", Stance.Silent)]
    [InlineData("SomethingNew", Stance.Silent)]
    public void Only_a_stopped_capacity_is_unfit(string state, Stance stance) => Assert.Equal(stance, State(Given.Asked(), Given.List(Capacity(state))).Stance);

    [Fact]
    public void No_capacity_is_a_trouble_only_where_the_words_say_so()
    {
        Assert.Equal(Stance.Silent, State(Given.Asked(), Given.List<Capacity>(), onCapacity: false).Stance);
        Assert.Equal(Stance.Proves, State(Given.Failing("{\"errorCode\":\"WorkspaceHasNoCapacityAssigned\"}"), Given.List<Capacity>(), onCapacity: false).Stance);
    }

    [Fact]
    public void A_capacity_that_is_not_listed_is_not_called_gone()
    {
        var answer = State(Given.Asked(), Given.List<Capacity>());

        Assert.Equal(Stance.Unknown, answer.Stance);
        Assert.Contains("capacity", answer.Permission, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_memory_limit_are_about_the_one_model() =>
        Assert.Equal((Stance.Proves, "memory-short"), (Load(Memory).Stance, Load(Memory).Trouble!.Id));

    [Fact]
    public void Others_that_fail_for_want_of_the_capacity_prove_that_it_is_overloaded()
    {
        var answer = Load(Busy, Peer(1), Peer(2));

        Assert.Equal((Stance.Proves, "capacity-overloaded"), (answer.Stance, answer.Trouble!.Id));
        Assert.Contains("same capacity", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_an_error_of_something_else_they_only_fit() => Assert.Equal(Stance.Fits, Load("Something else.", Peer(1), Peer(2)).Stance);

    [Fact]
    public void Failures_on_another_capacity_do_not_count() =>
        Assert.Equal(Stance.Silent, Load("Something else.", Peer(1) with { CapacityId = "other" }, Peer(2) with { CapacityId = "other" }).Stance);

    [Fact]
    public void Failures_for_other_reasons_do_not_count() =>
        Assert.Equal(Stance.Silent, Load("Something else.", Given.Peer(1, category: Category.SourceCredential), Given.Peer(2, category: Category.SourceCredential)).Stance);

    [Fact]
    public void Without_the_list_of_others_the_right_is_named()
    {
        var answer = new CapacityLoad().Judge(Given.Failing("Something else.") with { Workspace = FactOf.Answer(Given.Workspace()), Peers = Given.Refused<IReadOnlyList<PeerRun>>("Tenant.Read.All") });

        Assert.Equal((Stance.Unknown, "Tenant.Read.All"), (answer.Stance, answer.Permission));
    }

    private static PeerRun Peer(int number) => Given.Peer(number, category: Category.Capacity);

    private static Capacity Capacity(string state) => new() { Id = Given.CapacityId.ToLowerInvariant(), DisplayName = "Lab F8", Sku = "F8", State = state };

    private static CheckAnswer State(CaseFacts facts, Fact<IReadOnlyList<Capacity>> capacities, bool onCapacity = true) =>
        new CapacityState().Judge(facts with { Workspace = FactOf.Answer(Given.Workspace(onCapacity)), Capacities = capacities });

    private static CheckAnswer Load(string text, params PeerRun[] peers) =>
        new CapacityLoad().Judge(Given.Failing(text) with { Workspace = FactOf.Answer(Given.Workspace()), Peers = Given.List(peers) });
}
