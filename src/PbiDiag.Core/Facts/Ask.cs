using PbiDiag.Failures;

namespace PbiDiag.Facts;

/// <summary>Asks for facts, so that what could not be asked is told from what is not so.</summary>
public static class Ask
{
    /// <param name="question">Asks the service; that something is not there is an answer.</param>
    /// <param name="permission">What it takes to be answered.</param>
    public static async Task<Fact<T>> ForAsync<T>(Func<Task<T>> question, string permission)
    {
        var answer = await TryAsync(question, permission);
        return answer.Failure is ApiFailure { Status: 404 } ? FactOf.Answer<T>(default) : answer;
    }

    public static Task<Fact<IReadOnlyList<T>>> ForAllAsync<T>(Func<IAsyncEnumerable<T>> question, string permission) =>
        ForAsync(() => question().ToListAsync(CancellationToken.None), permission);

    /// <summary>Whatever the service refuses, also that the thing is not there, is no answer.</summary>
    public static async Task<Fact<T>> TryAsync<T>(Func<Task<T>> question, string? permission = null)
    {
        try
        {
            return FactOf.Answer<T>(await question());
        }
        catch (FailureException problem)
        {
            return FactOf.Failed<T>(problem.Failure, permission);
        }
    }
}
