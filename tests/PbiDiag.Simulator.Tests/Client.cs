using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

/// <summary>A plain HTTP client of a tenant, signed in as the caller.</summary>
internal sealed class Client : IDisposable
{
    private readonly SimulatedTenant _tenant;
    private readonly HttpClient _http;

    public Client(SimulatedTenant tenant)
    {
        _tenant = tenant;
        _http = new HttpClient(tenant.CreateHandler()) { DefaultRequestVersion = HttpVersion.Version20 };
    }

    public Task<Reply> PowerBI(string path, HttpMethod? method = null, object? body = null) => Send("PowerBI", "/powerbi/v1.0/myorg/" + path, method, body);

    public Task<Reply> Fabric(string path, HttpMethod? method = null, object? body = null) => Send("PowerBI", "/fabric/v1/" + path, method, body);

    public Task<Reply> Graph(string path, HttpMethod? method = null, object? body = null) => Send("Graph", "/graph/v1.0/" + path, method, body);

    public Task<Reply> GraphBeta(string path) => Send("Graph", "/graph/beta/" + path, null, null);

    public Task<Reply> Vault(string path) => Send("KeyVault", "/vault/" + path, null, null);

    public async Task<Reply> Token(IReadOnlyDictionary<string, string> form, string? tenant = null, string version = "/v2.0")
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await _http.PostAsync($"{_tenant.Address}/{tenant ?? _tenant.TenantId.ToString()}/oauth2{version}/token", content);
        return await Reply.Read(answer);
    }

    public async Task<Reply> Send(string resource, string path, HttpMethod? method, object? body, string? token = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path.StartsWith("https:", StringComparison.Ordinal) ? path : _tenant.Address + path)
        {
            Version = HttpVersion.Version20,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? _tenant.TokenForCaller(resource));
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        return await Reply.Read(answer);
    }

    public void Dispose() => _http.Dispose();

    internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;

        public JsonArray Value => (JsonArray)Json["value"]!;

        public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;

        public static async Task<Reply> Read(HttpResponseMessage answer) =>
            new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
    }
}
