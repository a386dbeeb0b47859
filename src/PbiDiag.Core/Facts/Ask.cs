using PbiDiag.Failures;

namespace PbiDiag.Facts;

/// <summary>Asks for facts, so that what could not be asked is told from what is not so.</summary>
public static class Ask
{
    /// <param name="question">Asks the service.</param>
    /// <param name="permission">What it takes to be answered.</param>
    public static async Task<Fact<T>> ForAsync<T>(Func<Task<T>> question, string permission)
    {
        try
        {
            return FactOf.Answer<T>(await question());
        }
        catch (FailureException problem) when (problem.Failure is ApiFailure { Status: 404 })
        {
            return FactOf.Answer<T>(default);
        }
        catch (FailureException problem)
        {
            return FactOf.Unknown<T>(problem.Failure.Message, IsRefusal(problem.Failure) ? permission : null);
        }
    }

    public static Task<Fact<IReadOnlyList<T>>> ForAllAsync<T>(Func<IAsyncEnumerable<T>> question, string permission) =>
        ForAsync<IReadOnlyList<T>>(
            async () =>
            {
                var all = new List<T>();
                await foreach (var item in question())
                    all.Add(item);
                return all;
            },
            permission);

    // Power BI refuses an app with 401 where others say 403.
    private static bool IsRefusal(Failure failure) => failure is ApiFailure { Status: 401 or 403 };
}
