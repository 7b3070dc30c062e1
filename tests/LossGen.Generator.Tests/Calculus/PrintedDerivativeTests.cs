using Xunit;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Derivatives come out the way a mathematician writes them, letter for letter.</summary>
public sealed class PrintedDerivativeTests
{
    [Theory]
    [InlineData("max(0, 1 - y*f)", "y f", "f", "y*f < 1 ? -y : 0")]
    [InlineData("max(0, -y*f)", "y f", "f", "y*f < 0 ? -y : 0")]
    [InlineData("log(1 + exp(-y*f))", "y f", "f", "-y*sigmoid(-y*f)")]
    [InlineData("log2(1 + exp(-y*f))", "y f", "f", "-y*sigmoid(-y*f)/log(2)")]
    [InlineData("exp(-y*f)", "y f", "f", "-y*exp(-y*f)")]
    [InlineData("(y - f)^2", "y f", "f", "2*(f - y)")]
    [InlineData("(f - y)^2/2", "y f", "f", "f - y")]
    [InlineData("abs(y - f)", "y f", "f", "sign(f - y)")]
    [InlineData("-log(p)", "p", "p", "-1/p")]
    [InlineData("-(y*log(p) + (1-y)*log(1-p))", "y p", "p", "(p - y)/(p*(1 - p))")]
    [InlineData("-(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s)))", "y s", "s", "sigmoid(s) - y")]
    [InlineData("-(y*log(1/(1+exp(-s))) + (1-y)*log(1-1/(1+exp(-s))))", "y s", "s", "sigmoid(s) - y")]
    [InlineData("a = sigmoid(z); (a - y)^2/2", "y z", "z", "(sigmoid(z) - y)*sigmoid(z)*sigmoid(-z)")]
    [InlineData("sigmoid(s)", "s", "s", "sigmoid(s)*sigmoid(-s)")]
    [InlineData("delta^2*(sqrt(1 + ((f - y)/delta)^2) - 1)", "y f delta", "f", "(f - y)/sqrt(1 + ((f - y)/delta)^2)")]
    [InlineData("x^3 + 2*x", "x", "x", "3*x^2 + 2")]
    [InlineData("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", "y f delta", "f", "abs(f - y) <= delta ? f - y : delta*sign(f - y)")]
    [InlineData("r = f - y; abs(r) <= beta ? r^2/(2*beta) : abs(r) - beta/2", "y f beta", "f", "abs(f - y) <= beta ? (f - y)/beta : sign(f - y)")]
    [InlineData("(r + gamma*qNext - q)^2/2", "r qNext q gamma", "q", "q - r - gamma*qNext")]
    [InlineData("max(0, 1 - y*f)^2", "y f", "f", "-2*y*max(0, 1 - y*f)")]
    [InlineData("exp(s) - y*s", "y s", "s", "exp(s) - y")]
    [InlineData("p - y*log(p)", "y p", "p", "1 - y/p")]
    [InlineData("tanh(x)", "x", "x", "1 - tanh(x)^2")]
    [InlineData("x^gamma", "x gamma", "x", "gamma*x^(gamma - 1)")]
    [InlineData("log(cosh(f - y))", "y f", "f", "tanh(f - y)")]
    public void First_derivative(string expression, string variables, string withRespectTo, string expected) =>
        Assert.Equal(expected, Derivatives.First(expression, variables, withRespectTo));

    private const string LogisticRegression =
        "s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s))) + lambda/2*sum(w^2)";

    [Theory]
    [InlineData("-log(softmax(z)[k])", "z:row k:label", "z", "softmax(z) - onehot(k)")]
    [InlineData("logsumexp(z) - z[k]", "z:row k:label", "z", "softmax(z) - onehot(k)")]
    [InlineData("-sum(y*log(softmax(z)))", "z:row y:row", "z", "softmax(z)*sum(y) - y")]
    [InlineData("-sum(y*log(exp(z)/sum(exp(z))))", "z:row y:row", "z", "softmax(z)*sum(y) - y")]
    [InlineData("-sum(y*log(p))", "y:row p:row", "p", "-y/p")]
    [InlineData("lambda/2*sum(w^2)", "w:shared lambda", "w", "lambda*w")]
    [InlineData("lambda*sum(abs(w))", "w:shared lambda", "w", "lambda*sign(w)")]
    [InlineData(LogisticRegression, "x:row y w:shared b lambda", "w", "(sigmoid(dot(x, w) + b) - y)*x + lambda*w")]
    [InlineData(LogisticRegression, "x:row y w:shared b lambda", "b", "sigmoid(dot(x, w) + b) - y")]
    [InlineData("max(0, 1 - y*(dot(x, w) + b))", "x:row y w:shared b", "w", "y*(dot(x, w) + b) < 1 ? -y*x : 0")]
    [InlineData("norm(a - b)", "a:row b:row", "a", "(a - b)/norm(a - b)")]
    [InlineData("norm(a - b)", "a:row b:row", "b", "(b - a)/norm(a - b)")]
    [InlineData("logsumexp(z)", "z:row", "z", "softmax(z)")]
    [InlineData("mean(z)", "z:row", "z", "1/count(z)")]
    [InlineData("norm1(z)", "z:row", "z", "sign(z)")]
    [InlineData("sum(z)^2", "z:row", "z", "2*sum(z)")]
    [InlineData("c[k]*z[k]", "z:row c:shared k:label", "z", "c[k]*onehot(k)")]
    public void First_derivative_over_rows(string expression, string variables, string withRespectTo, string expected) =>
        Assert.Equal(expected, Derivatives.First(expression, variables, withRespectTo));

    [Theory]
    [InlineData("x^3 + 2*x", "x", "x", "6*x")]
    [InlineData("(y - f)^2", "y f", "f", "2")]
    [InlineData("log(1 + exp(-y*f))", "y f", "f", "y^2*sigmoid(y*f)*sigmoid(-y*f)")]
    [InlineData("-(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s)))", "y s", "s", "sigmoid(s)*sigmoid(-s)")]
    [InlineData("exp(-y*f)", "y f", "f", "y^2*exp(-y*f)")]
    [InlineData("max(0, 1 - y*f)", "y f", "f", "0")]
    [InlineData("max(0, 1 - y*f)^2", "y f", "f", "y*f < 1 ? 2*y^2 : 0")]
    [InlineData("-log(p)", "p", "p", "1/p^2")]
    [InlineData("-log(softmax(z)[k])", "z:row k:label", "z", "(1 - softmax(z))*softmax(z)")]
    [InlineData("-sum(y*log(p))", "y:row p:row", "p", "y/p^2")]
    [InlineData("sum(w^2)/2", "w:row", "w", "1")]
    [InlineData("sum(z)^2", "z:row", "z", "2")]
    [InlineData("sum(z)*sum(z^2)", "z:row", "z", "4*z + 2*sum(z)")]
    public void Second_derivative(string expression, string variables, string withRespectTo, string expected) =>
        Assert.Equal(expected, Derivatives.Second(expression, variables, withRespectTo));
}
