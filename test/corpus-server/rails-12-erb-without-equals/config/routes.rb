Rails.application.routes.draw do
  resources :tools
end
