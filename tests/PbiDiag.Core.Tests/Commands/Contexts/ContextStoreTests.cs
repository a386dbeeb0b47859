using PbiDiag.Commands.Contexts;
using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands.Contexts;

public sealed class ContextStoreTests
{
    private readonly ContextStore _store = new();

    [Fact]
    public void Without_a_sign_in_there_is_nothing_to_use() => Fails(FailureIds.NotSignedIn, null);

    [Fact]
    public void The_sign_in_made_last_is_the_default()
    {
        Add("one");
        var two = Add("two");
        Assert.Same(two.Connection, _store.Resolve(null));
        Assert.Equal([("one", false), ("two", true)], _store.All.Select(context => (context.Name, context.IsDefault)));
    }

    [Fact]
    public void A_context_is_found_by_its_name_in_any_case()
    {
        var one = Add("One");
        Add("two");
        Assert.Same(one.Connection, _store.Resolve("oNE"));
    }

    [Fact]
    public void A_name_that_is_not_there_is_answered_with_those_that_are()
    {
        Add("one");
        Assert.Contains("one", Fails(FailureIds.ContextUnknown, "three").RecommendedAction);
    }

    [Fact]
    public void A_context_of_another_runspace_can_be_handed_over() =>
        Assert.Same(Add("one").Connection, new ContextStore().Resolve(_store.All[0]));

    [Fact]
    public void What_only_looks_like_a_context_is_refused()
    {
        Fails(FailureIds.ContextUnknown, 42);
        Fails(FailureIds.ContextUnknown, new PbiDiagContext { Name = "read back from a file" });
    }

    [Fact]
    public void The_same_name_again_takes_the_place_of_the_old_one()
    {
        var old = Add("one");
        var now = Add("one");
        Assert.Same(now.Connection, _store.Resolve("one"));
        Assert.Throws<FailureException>(() => ((Connection)old.Connection!).For(new RecordingOutput(), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task After_signing_out_no_copy_works_any_more()
    {
        var one = Add("one");
        await new DisconnectCommand([], all: false, _store).RunAsync(new RecordingOutput(), default);
        Assert.Empty(_store.All);
        var problem = Assert.Throws<FailureException>(() => new ConnectionChoice(new ContextStore(), one, TimeSpan.FromSeconds(1)).Open(new RecordingOutput()));
        Assert.Equal(FailureIds.NotSignedIn, problem.Failure.Id);
    }

    [Fact]
    public async Task Signing_out_of_a_name_that_is_not_there_is_an_error_and_of_a_pattern_is_not()
    {
        Add("one");
        var output = new RecordingOutput();
        await new DisconnectCommand([new("two", true, name => name == "two"), new("x*", false, _ => false)], all: false, _store).RunAsync(output, default);
        Assert.Equal([FailureIds.ContextUnknown], output.Failures.Select(failure => failure.Id));
        Assert.Single(_store.All);
    }

    [Fact]
    public async Task Contexts_are_listed_by_name()
    {
        Add("one");
        Add("two");
        var output = new RecordingOutput();
        await new GetContextCommand([new("t*", false, name => name[0] == 't')], _store).RunAsync(output, default);
        Assert.Equal(["two"], output.Results.Cast<PbiDiagContext>().Select(context => context.Name));
    }

    private PbiDiagContext Add(string name)
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("{}"));
        var services = PretendServices.Pipeline(new Azure.Core.Pipeline.HttpClientTransport(handler), PbiDiag.SignIn.Clouds.CloudTable.Public);
        return _store.Add(new PbiDiagContext { Name = name, Connection = new Connection(name, services) });
    }

    private Failure Fails(string id, object? context)
    {
        var failure = Assert.Throws<FailureException>(() => _store.Resolve(context)).Failure;
        Assert.Equal(id, failure.Id);
        return failure;
    }
}
