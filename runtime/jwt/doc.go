// Package jwt is PyJWT: JSON Web Tokens that are signed with a shared secret (HS256, HS384, HS512), or not at all.
package jwt
